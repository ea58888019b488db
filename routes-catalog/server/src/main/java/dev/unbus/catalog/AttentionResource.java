package dev.unbus.catalog;

import dev.unbus.catalog.attention.Concern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers what needs a person now. */
@Path("/attention")
@Produces(MediaType.APPLICATION_JSON)
class AttentionResource {

    private final Attention attention;

    AttentionResource(Attention attention) {
        this.attention = attention;
    }

    /** What needs a person now, the worst first; nothing when all is well. */
    @GET
    @Operation(operationId = "listAttention", summary = "What needs a person now, the worst first")
    public List<Concern> now() {
        return attention.all(Instant.now());
    }
}
