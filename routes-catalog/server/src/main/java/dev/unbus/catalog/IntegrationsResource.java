package dev.unbus.catalog;

import dev.unbus.catalog.http.Refusal;
import dev.unbus.catalog.model.IntegrationId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Answers which integrations there are. */
@Path("/api/integrations")
@Produces(MediaType.APPLICATION_JSON)
class IntegrationsResource {

    private final Inventory inventory;

    IntegrationsResource(Inventory inventory) {
        this.inventory = inventory;
    }

    /** All integrations, ordered by team and flow. */
    @GET
    @Operation(operationId = "listIntegrations", summary = "All integrations, ordered by team and flow")
    public List<IntegrationEntry> all() {
        return inventory.integrations(Instant.now()).stream()
                .map(IntegrationEntry::of)
                .toList();
    }

    /** One integration; 404 when there is none of that name. */
    @GET
    @Path("/{team}/{flow}")
    @Operation(operationId = "getIntegration", summary = "One integration")
    @APIResponse(responseCode = "200", description = "The integration")
    @APIResponse(responseCode = "404", description = "There is no integration of that name (problem details)")
    public IntegrationEntry one(@PathParam("team") String team, @PathParam("flow") String flow) {
        return id(team, flow)
                .flatMap(id -> inventory.integration(id, Instant.now()))
                .map(IntegrationEntry::of)
                .orElseThrow(() -> Refusal.notFound("The catalog knows no integration of that name."));
    }

    private static Optional<IntegrationId> id(String team, String flow) {
        try {
            return Optional.of(new IntegrationId(team, flow));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
