package dev.unbus.catalog;

import dev.unbus.catalog.estates.KnownEstates;
import dev.unbus.catalog.readers.Readers;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Answers what flows between the integrations of all teams. */
@Path("/topology")
@Produces(MediaType.APPLICATION_JSON)
class TopologyResource {

    private final Inventory inventory;
    private final Readers readers;
    private final KnownEstates estates;

    TopologyResource(Inventory inventory, Readers readers, KnownEstates estates) {
        this.inventory = inventory;
        this.readers = readers;
        this.estates = estates;
    }

    /** Integrations and channels, and what flows between them, declared and observed; and, when asked for, old buses. */
    @GET
    @Operation(operationId = "getTopology", summary = "Integrations and channels, and what flows between them")
    public Topology topology(
            @Parameter(description = "Whether flows of old buses are shown, and what replaces them")
                    @QueryParam("legacy")
                    @DefaultValue("true")
                    boolean legacy) {
        List<Integration> integrations = inventory.versions(Instant.now());
        Topology topology = new TopologyJoin(integrations, readers.now()).topology();
        return legacy ? new OldBusJoin(topology, estates.all()).topology() : topology;
    }
}
