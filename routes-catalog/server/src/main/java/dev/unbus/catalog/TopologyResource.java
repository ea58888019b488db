package dev.unbus.catalog;

import dev.unbus.catalog.readers.Readers;
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
    private final Readers readers;

    TopologyResource(Inventory inventory, Readers readers) {
        this.inventory = inventory;
        this.readers = readers;
    }

    /** Integrations and channels, and what flows between them, declared and observed. */
    @GET
    @Operation(operationId = "getTopology", summary = "Integrations and channels, and what flows between them")
    public Topology topology() {
        return new TopologyJoin(inventory.versions(Instant.now()), readers.now()).topology();
    }
}
