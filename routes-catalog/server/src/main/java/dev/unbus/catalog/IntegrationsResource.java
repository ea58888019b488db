package dev.unbus.catalog;

import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.http.Refusal;
import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.catalog.statistics.RouteStatisticsRecorder;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Answers which integrations there are. */
@Path("/integrations")
@Produces(MediaType.APPLICATION_JSON)
class IntegrationsResource {

    private final Inventory inventory;
    private final RouteStatisticsRecorder statistics;
    private final RouteActs acts;

    IntegrationsResource(Inventory inventory, RouteStatisticsRecorder statistics, RouteActs acts) {
        this.inventory = inventory;
        this.statistics = statistics;
        this.acts = acts;
    }

    /** All integrations, ordered by team and flow. */
    @GET
    @Operation(operationId = "listIntegrations", summary = "All integrations, ordered by team and flow")
    public List<IntegrationEntry> all() {
        return inventory.integrations(Instant.now()).stream().map(this::entry).toList();
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
                .map(this::entry)
                .orElseThrow(() -> Refusal.notFound("The catalog knows no integration of that name."));
    }

    /** What the route would take in waits where it is, until it is resumed or its process starts anew. */
    @POST
    @Path("/{team}/{flow}/routes/{route}/suspend")
    @Operation(operationId = "suspendRoute", summary = "Suspend a route")
    @APIResponse(responseCode = "204", description = "It takes nothing in any more")
    @APIResponse(responseCode = "403", description = "The integration belongs to another team (problem details)")
    @APIResponse(responseCode = "409", description = "It cannot be suspended (problem details)")
    @APIResponse(responseCode = "502", description = "The integration does not answer (problem details)")
    public void suspend(
            @PathParam("team") String team,
            @PathParam("flow") String flow,
            @PathParam("route") String route,
            @Context RoutingContext call) {
        acts.act(known(team, flow), route, "suspend", Caller.of(call));
    }

    /** It takes in what waited. */
    @POST
    @Path("/{team}/{flow}/routes/{route}/resume")
    @Operation(operationId = "resumeRoute", summary = "Resume a suspended route")
    @APIResponse(responseCode = "204", description = "It takes in what waited")
    @APIResponse(responseCode = "403", description = "The integration belongs to another team (problem details)")
    @APIResponse(responseCode = "409", description = "It is not suspended (problem details)")
    @APIResponse(responseCode = "502", description = "The integration does not answer (problem details)")
    public void resume(
            @PathParam("team") String team,
            @PathParam("flow") String flow,
            @PathParam("route") String route,
            @Context RoutingContext call) {
        acts.act(known(team, flow), route, "resume", Caller.of(call));
    }

    private IntegrationEntry entry(Integration integration) {
        return IntegrationEntry.of(integration, route -> statistics.rate(integration.id(), route.id()));
    }

    private IntegrationId known(String team, String flow) {
        return id(team, flow)
                .filter(id -> inventory.integration(id, Instant.now()).isPresent())
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
