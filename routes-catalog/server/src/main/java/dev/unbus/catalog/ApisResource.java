package dev.unbus.catalog;

import dev.unbus.catalog.Apis.Offer;
import dev.unbus.catalog.http.Refusal;
import dev.unbus.catalog.model.ContractType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Answers what the integrations promise to each other and to the world. */
@Path("/apis")
class ApisResource {

    private final Inventory inventory;

    ApisResource(Inventory inventory) {
        this.inventory = inventory;
    }

    /** The contracts of all integrations, with those that are known to rely on them. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listApis", summary = "All contracts, ordered by name, with who is known to rely on them")
    public List<ApiEntry> all() {
        return apis().entries();
    }

    /** A contract as its integration served it last; OpenAPI is in JSON, with the integration as its first server. */
    @GET
    @Path("/{name}/contract")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "getContract", summary = "The document of a contract: OpenAPI, AsyncAPI or WSDL")
    @APIResponse(responseCode = "200", description = "The document, in JSON, YAML or XML")
    @APIResponse(responseCode = "404", description = "There is no contract of that name or version (problem details)")
    public Response contract(
            @PathParam("name") String name,
            @QueryParam("version") @Nullable String version,
            @QueryParam("integration") @Nullable String integration) {
        return apis().find(name, version, integration)
                .map(ApisResource::answer)
                .orElseThrow(() -> Refusal.notFound("The catalog knows no contract of that name and version."));
    }

    private Apis apis() {
        return new Apis(inventory.processes(Instant.now()));
    }

    private static Response answer(Offer offer) {
        byte[] document = offer.contract().document();
        return offer.entry().type() == ContractType.OPENAPI
                ? OpenApiDocument.json(document, offer.by().httpUrl())
                        .map(json -> answer(offer, json, MediaType.APPLICATION_JSON))
                        .orElseGet(() -> answer(offer, document, offer.entry().mediaType()))
                : answer(offer, document, offer.entry().mediaType());
    }

    /** Offered for download: nobody's document is to be a page of the catalog's. */
    private static Response answer(Offer offer, byte[] document, String mediaType) {
        String extension = offer.entry().type() == ContractType.WSDL ? "wsdl" : mediaType.replaceFirst(".*/", "");
        String file = offer.entry().name() + "." + extension;
        return Response.ok(document, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }
}
