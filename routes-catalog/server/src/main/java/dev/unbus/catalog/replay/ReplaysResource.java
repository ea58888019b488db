package dev.unbus.catalog.replay;

import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.failed.Selection;
import dev.unbus.catalog.http.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Replays failed messages. */
@Path("/replays")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ReplaysResource {

    private static final int MOST = 500;

    private final Replays replays;
    private final ReplayStore store;

    ReplaysResource(Replays replays, ReplayStore store) {
        this.replays = replays;
        this.store = store;
    }

    /** Starts a replay of what is open of the messages; a dry run only tells where they would go. */
    @POST
    @Operation(operationId = "startReplay", summary = "Replay failed messages, or tell where they would go")
    @APIResponse(responseCode = "202", description = "The replay runs")
    @APIResponse(responseCode = "200", description = "Where the messages would go")
    @APIResponse(responseCode = "409", description = "None of the messages is open (problem details)")
    public Response start(ReplayRequest request, @Context RoutingContext call) {
        Selection selection = selection(request);
        Caller who = Caller.of(call);
        if (request.dryRun()) {
            return Response.ok(replays.dryRun(selection, who)).build();
        }
        String id = replays.start(request, selection, who);
        return Response.accepted(replays.find(id))
                .location(URI.create("/api/replays/" + id))
                .build();
    }

    /** The newest first. */
    @GET
    @Operation(operationId = "listReplays", summary = "Replays, the newest first")
    public List<ReplayEntry> newest(@QueryParam("limit") @DefaultValue("50") int limit) {
        return store.newest(Math.max(1, Math.min(limit, MOST)));
    }

    /** How far one is. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getReplay", summary = "How far a replay is")
    public ReplayEntry one(@PathParam("id") String id) {
        return replays.find(id);
    }

    /** Ends one; what it has not sent yet is failed as before. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "cancelReplay", summary = "Cancel a replay; what it has not sent yet is failed as before")
    public void cancel(@PathParam("id") String id, @Context RoutingContext call) {
        replays.cancel(id, Caller.of(call));
    }

    private static Selection selection(@Nullable ReplayRequest request) {
        if (request == null) {
            throw Refusal.badRequest("Send a JSON object that names messages or a group.");
        }
        try {
            return request.selection();
        } catch (IllegalArgumentException wrong) {
            throw Refusal.badRequest(String.valueOf(wrong.getMessage()));
        }
    }
}
