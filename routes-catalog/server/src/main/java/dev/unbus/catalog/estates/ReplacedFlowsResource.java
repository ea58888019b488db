package dev.unbus.catalog.estates;

import dev.unbus.catalog.http.Refusal;
import dev.unbus.catalog.model.IntegrationId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Answers what of old buses an integration replaces, seen or not. */
@Path("/integrations/{team}/{flow}/replaces")
@Produces(MediaType.APPLICATION_JSON)
class ReplacedFlowsResource {

    private final KnownEstates known;

    ReplacedFlowsResource(KnownEstates known) {
        this.known = known;
    }

    /** By estate, in the order of its import. */
    @GET
    @Operation(operationId = "listReplacedFlows", summary = "Flows of old buses that an integration replaces")
    @APIResponse(responseCode = "200", description = "The flows; none when it replaces nothing")
    @APIResponse(responseCode = "400", description = "That is no name of an integration (problem details)")
    public List<ReplacedFlow> replaced(@PathParam("team") String team, @PathParam("flow") String flow) {
        try {
            return known.replacedBy(new IntegrationId(team, flow));
        } catch (IllegalArgumentException wrong) {
            throw Refusal.badRequest(String.valueOf(wrong.getMessage()));
        }
    }
}
