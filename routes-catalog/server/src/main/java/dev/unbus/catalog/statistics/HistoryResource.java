package dev.unbus.catalog.statistics;

import dev.unbus.catalog.http.Refusal;
import dev.unbus.catalog.model.IntegrationId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Answers how a route did over time. */
@Path("/integrations/{team}/{flow}/routes/{route}/history")
@Produces(MediaType.APPLICATION_JSON)
class HistoryResource {

    private static final Duration USUAL = Duration.ofHours(1);

    private final History history;

    HistoryResource(History history) {
        this.history = history;
    }

    /** By default the last hour; of the last two hours in steps of 10 seconds or more, of the last 14 days of a minute or more. */
    @GET
    @Operation(operationId = "getRouteHistory", summary = "How a route did over time; what was not seen is zero")
    @APIResponse(responseCode = "200", description = "One point for each step, the oldest first")
    @APIResponse(responseCode = "400", description = "A parameter breaks a rule (problem details)")
    public List<HistoryPoint> history(
            @PathParam("team") String team,
            @PathParam("flow") String flow,
            @PathParam("route") String route,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("step") @Nullable Integer step) {
        try {
            Instant end = to == null ? Instant.now() : time("to", to);
            Instant begin = from == null ? end.minus(USUAL) : time("from", from);
            RouteName name = new RouteName(new IntegrationId(team, flow), route);
            return history.of(name, begin, end, step == null ? History.usualStep(begin, end) : step);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.badRequest(String.valueOf(wrong.getMessage()));
        }
    }

    private static Instant time(String name, String given) {
        try {
            return Instant.parse(given);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(name + " is an instant such as 2026-01-31T10:00:00Z", wrong);
        }
    }
}
