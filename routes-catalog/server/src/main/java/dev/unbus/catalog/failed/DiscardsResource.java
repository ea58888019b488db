package dev.unbus.catalog.failed;

import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.http.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes failed messages that are not needed out of the way. */
@Path("/discards")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class DiscardsResource {

    /**
     * What was done.
     *
     * @param discarded how many of the selection were open, and are discarded now
     */
    @Schema(name = "Discarded")
    record Discarded(int discarded) {}

    private final Discards discards;

    DiscardsResource(Discards discards) {
        this.discards = discards;
    }

    /** Discards messages, or a group of them; they stay readable. */
    @POST
    @Operation(operationId = "discardFailedMessages", summary = "Discard failed messages; they stay readable")
    public Discarded discard(Selection selection, @Context RoutingContext call) {
        return new Discarded(discards.discard(checked(selection), Caller.of(call)));
    }

    private static Selection checked(@Nullable Selection selection) {
        try {
            return (selection == null ? new Selection(null, null) : selection).checked();
        } catch (IllegalArgumentException wrong) {
            throw Refusal.badRequest(String.valueOf(wrong.getMessage()));
        }
    }
}
