package dev.unbus.observe;

import dev.unbus.catalog.model.CatalogInfo;
import dev.unbus.catalog.model.DescriptorJson;
import dev.unbus.catalog.model.IntegrationDescriptor;
import io.quarkus.info.BuildInfo;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Instant;

/** Serves the integration's descriptor at {@code /observe/integration} on the management port. */
@Singleton
final class IntegrationEndpoint {

    static final String PATH = "/observe/integration";

    private final Declaration declaration;
    private final RouteFigures routes;
    private final ChannelCounts channels;
    private final BuildInfo build;
    private final Instant startedAt =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    IntegrationEndpoint(Declaration declaration, RouteFigures routes, ChannelCounts channels, BuildInfo build) {
        this.declaration = declaration;
        this.routes = routes;
        this.channels = channels;
        this.build = build;
    }

    void serve(@Observes ManagementInterface management) {
        management.router().get(PATH).blockingHandler(this::answer, false);
    }

    IntegrationDescriptor descriptor() {
        CatalogInfo info = declaration.info();
        return new IntegrationDescriptor(
                info.name(),
                info.team(),
                build.version(),
                info.lifecycle(),
                info.description(),
                info.guarantee(),
                build.time().toInstant(),
                startedAt,
                info.consumes(),
                info.produces(),
                info.providesApis(),
                info.consumesApis(),
                routes.all(),
                channels.observed());
    }

    private void answer(RoutingContext request) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(DescriptorJson.write(descriptor())));
    }
}
