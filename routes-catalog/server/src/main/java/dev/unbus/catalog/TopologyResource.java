package dev.unbus.catalog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers what flows between the integrations of all teams. */
@Path("/topology")
@Produces(MediaType.APPLICATION_JSON)
class TopologyResource {

    private final Inventory inventory;

    TopologyResource(Inventory inventory) {
        this.inventory = inventory;
    }

    /** Integrations and channels, and what flows between them, declared and observed. */
    @GET
    @Operation(operationId = "getTopology", summary = "Integrations and channels, and what flows between them")
    public Topology topology() {
        return Topology.of(inventory.integrations(Instant.now()));
    }
}
