package dev.unbus.catalog.audit;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers who did what. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {

    private static final int MOST = 1_000;

    private final Audit audit;

    AuditResource(Audit audit) {
        this.audit = audit;
    }

    /** The newest acts first; {@code before} is the id of the last one of the page before. */
    @GET
    @Operation(operationId = "listAudit", summary = "Who did what, the newest first")
    public List<AuditRow> newest(
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("before") @DefaultValue("9223372036854775807") long before) {
        return audit.before(before, Math.max(1, Math.min(limit, MOST)));
    }
}
