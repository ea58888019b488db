package dev.unbus.catalog.deployments;

import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.http.Refusal;
import dev.unbus.catalog.model.IntegrationId;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Answers who deployed what, and is told so by those who do. */
@Path("/deployments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class DeploymentsResource {

    private static final int MOST = 500;
    private static final Pattern UUID_TEXT = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Deployments deployments;
    private final DeploymentStore store;

    DeploymentsResource(Deployments deployments, DeploymentStore store) {
        this.deployments = deployments;
        this.store = store;
    }

    /** The newest first. */
    @GET
    @Operation(operationId = "listDeployments", summary = "Deployments, the newest first")
    public List<Deployment> newest(
            @QueryParam("integration") @Nullable String integration,
            @QueryParam("environment") @Nullable String environment,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        IntegrationId of =
                integration == null ? null : checked("integration: ", () -> IntegrationId.parse(integration));
        return store.newest(of, environment, Math.max(1, Math.min(limit, MOST)));
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getDeployment", summary = "One deployment")
    @APIResponse(responseCode = "200", description = "The deployment")
    @APIResponse(responseCode = "404", description = "There is no deployment of that id (problem details)")
    public Deployment one(@PathParam("id") String id) {
        return store.find(id(id)).orElseThrow(() -> Refusal.notFound("There is no deployment of that id."));
    }

    /** Tells of a deployment, and again how it ended; the same again changes nothing. */
    @PUT
    @Path("/{id}")
    @Operation(operationId = "putDeployment", summary = "Tell of a deployment and how far it is")
    @APIResponse(
            responseCode = "201",
            description = "It is noted",
            content = @Content(schema = @Schema(implementation = Deployment.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was known, and is as far as told now",
            content = @Content(schema = @Schema(implementation = Deployment.class)))
    @APIResponse(responseCode = "400", description = "It breaks a rule (problem details)")
    @APIResponse(responseCode = "403", description = "The integration belongs to another team (problem details)")
    @APIResponse(responseCode = "409", description = "It has ended, or is another deployment (problem details)")
    public Response put(@PathParam("id") String id, DeploymentReport report, @Context RoutingContext call) {
        String checked = id(id);
        if (report == null) {
            throw Refusal.badRequest("Send a JSON object that tells of the deployment.");
        }
        Deployments.Noted noted = checked("", () -> deployments.note(checked, report, Caller.of(call)));
        return Response.status(noted.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(noted.deployment())
                .build();
    }

    private static String id(String given) {
        if (!UUID_TEXT.matcher(given).matches()) {
            throw Refusal.badRequest("The id of a deployment is a UUID.");
        }
        return given.toLowerCase(Locale.ROOT);
    }

    private static <T> T checked(String field, Supplier<T> answer) {
        try {
            return answer.get();
        } catch (IllegalArgumentException wrong) {
            throw Refusal.badRequest(field + wrong.getMessage());
        }
    }
}
