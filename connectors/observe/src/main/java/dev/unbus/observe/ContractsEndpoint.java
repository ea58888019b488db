package dev.unbus.observe;

import dev.unbus.catalog.model.DescriptorJson;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Serves the list of contracts at {@code /observe/contracts} on the management port, and each document below, by its name. */
@Singleton
final class ContractsEndpoint {

    static final String PATH = "/observe/contracts";

    private final ServedContracts contracts;

    ContractsEndpoint(ServedContracts contracts) {
        this.contracts = contracts;
    }

    void serve(@Observes ManagementInterface management) {
        management.router().get(PATH).blockingHandler(this::list, false);
        management.router().get(PATH + "/:name").blockingHandler(this::document, false);
    }

    private void list(RoutingContext call) {
        answer(call, "application/json", DescriptorJson.writeContracts(contracts.entries()));
    }

    private void document(RoutingContext call) {
        contracts
                .find(call.pathParam("name"))
                .ifPresentOrElse(
                        contract -> answer(
                                call,
                                contract.entry().mediaType(),
                                contract.document().get()),
                        () -> Refusal.send(call, 404, "Not Found", "This integration has no contract of that name."));
    }

    private static void answer(RoutingContext call, String mediaType, byte[] content) {
        call.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(content));
    }
}
