package dev.unbus.catalog.failed;

import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.audit.Audit;
import dev.unbus.catalog.audit.Outcome;
import dev.unbus.catalog.audit.TeamRights;
import dev.unbus.catalog.http.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Answers which messages failed, why, and what was in them. */
@Path("/failed-messages")
@Produces(MediaType.APPLICATION_JSON)
class FailedMessagesResource {

    private static final String READ = "read-failed-message";
    private static final int MOST = 1_000;

    private final FailedMessages messages;
    private final TeamRights rights;
    private final Audit audit;

    FailedMessagesResource(FailedMessages messages, TeamRights rights, Audit audit) {
        this.messages = messages;
        this.rights = rights;
        this.audit = audit;
    }

    /** The newest first; {@code after} is the id of the last one of the page before. */
    @GET
    @Operation(operationId = "listFailedMessages", summary = "Failed messages, the newest first")
    public List<FailedMessageEntry> list(
            @BeanParam FailedMessageFilter filter,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return checked(() -> messages.list(filter, after, Math.max(1, Math.min(limit, MOST))));
    }

    /** By default of messages that are neither replayed nor discarded. */
    @GET
    @Path("/groups")
    @Operation(operationId = "listFailureGroups", summary = "Failed messages grouped by why they failed")
    public List<FailureGroup> groups(@BeanParam FailedMessageFilter filter) {
        return checked(() -> messages.groups(filter));
    }

    /** One with headers and body; for its team only. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getFailedMessage", summary = "One failed message with headers and body")
    public FailedMessageDetail one(@PathParam("id") String id, @Context RoutingContext call) {
        return messages.detail(readable(id, Caller.of(call)));
    }

    /** Its body as it came, however large; for its team only. */
    @GET
    @Path("/{id}/body")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(operationId = "downloadFailedMessage", summary = "The body of a failed message, as it came")
    public Response body(@PathParam("id") String id, @Context RoutingContext call) {
        FailedMessageEntry entry = readable(id, Caller.of(call));
        StreamingOutput body = out -> messages.writeBody(entry.id(), out);
        return Response.ok(body, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + entry.id() + "\"")
                .header(HttpHeaders.CONTENT_LENGTH, entry.bytes())
                .build();
    }

    private FailedMessageEntry readable(String id, Caller who) {
        FailedMessageEntry entry =
                messages.entry(id).orElseThrow(() -> Refusal.notFound("There is no failed message of that id."));
        rights.require(who, entry.team(), READ, "message " + entry.id());
        audit.note(who, READ, "message " + entry.id(), Outcome.DONE, null);
        return entry;
    }

    private static <T> T checked(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (IllegalArgumentException wrong) {
            throw Refusal.badRequest(String.valueOf(wrong.getMessage()));
        }
    }
}
