package dev.unbus.catalog.estates;

import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.http.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Answers what old buses there are, and is told so by those who import them. */
@Path("/estates")
@Produces(MediaType.APPLICATION_JSON)
class EstatesResource {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,63}");

    private final Estates estates;
    private final KnownEstates known;

    EstatesResource(Estates estates, KnownEstates known) {
        this.estates = estates;
        this.known = known;
    }

    /** All estates, by name. */
    @GET
    @Operation(operationId = "listEstates", summary = "Old buses that were imported, and how far they are")
    public List<EstateEntry> all() {
        return known.all().stream().map(Estate::entry).toList();
    }

    /** One of them with all its flows. */
    @GET
    @Path("/{name}")
    @Operation(operationId = "getEstate", summary = "One old bus with its flows")
    @APIResponse(responseCode = "200", description = "The estate")
    @APIResponse(responseCode = "404", description = "There is no estate of that name (problem details)")
    public Estate one(@PathParam("name") String name) {
        return known.find(checked(name)).orElseThrow(() -> Refusal.notFound("There is no estate of that name."));
    }

    /** Tells of an estate, as a whole. */
    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putEstate", summary = "Tell what was found of an old bus; replaces what was told before")
    @APIResponse(responseCode = "204", description = "It is noted")
    @APIResponse(responseCode = "400", description = "It breaks a rule (problem details)")
    @APIResponse(responseCode = "403", description = "Only the admin group may do it (problem details)")
    @APIResponse(responseCode = "409", description = "There would be too much of all estates (problem details)")
    public void put(@PathParam("name") String name, EstateReport report, @Context RoutingContext call) {
        String checked = checked(name);
        if (report == null) {
            throw Refusal.badRequest("Send a JSON object that tells of the flows of the estate.");
        }
        try {
            estates.publish(checked, report, Caller.of(call));
        } catch (IllegalArgumentException wrong) {
            throw Refusal.badRequest(String.valueOf(wrong.getMessage()));
        }
    }

    /** Forgets an estate. */
    @DELETE
    @Path("/{name}")
    @Operation(operationId = "deleteEstate", summary = "Forget an old bus")
    @APIResponse(responseCode = "204", description = "It is forgotten")
    @APIResponse(responseCode = "403", description = "Only the admin group may do it (problem details)")
    @APIResponse(responseCode = "404", description = "There is no estate of that name (problem details)")
    public void delete(@PathParam("name") String name, @Context RoutingContext call) {
        estates.remove(checked(name), Caller.of(call));
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.badRequest(
                    "The name of an estate is lower-case letters, digits and hyphens, at most 63 characters.");
        }
        return name;
    }
}
