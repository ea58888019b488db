package dev.unbus.catalog.live;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Tells what changes while it does. */
@Path("/events")
class EventsResource {

    private final Streams streams;

    EventsResource(Streams streams) {
        this.streams = streams;
    }

    /** An event {@code changed} names what is answered otherwise now; whoever opens a stream, also anew, reads everything once. */
    @GET
    @NonBlocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(operationId = "streamChanges", summary = "What changed, at most once a second; ends after a while")
    @APIResponse(
            responseCode = "200",
            description = "Events named changed; comments between",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = Changed.class)))
    @APIResponse(responseCode = "503", description = "Too many streams are open (problem details)")
    public void changes(@Context SseEventSink sink, @Context Sse sse) {
        streams.open(sink, sse);
    }
}
