package dev.unbus.observe;

import dev.unbus.catalog.model.IntegrationId;
import io.quarkus.arc.Unremovable;
import io.quarkus.info.BuildInfo;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Whether spans are made: where they could be sent to is said by OpenTelemetry's own settings. As long as it is not, nothing of
 * OpenTelemetry is loaded and no message costs anything.
 */
@Singleton
@Unremovable
final class Tracing {

    private final @Nullable SpanExport export;
    private final @Nullable Spans spans;

    Tracing(ObserveConfig config, Config all, Declaration declaration, BuildInfo build, MessageChannels channels) {
        IntegrationId integration = declaration.info().id();
        export = config.noSpans()
                ? null
                : config.otlpEndpoint()
                        .map(endpoint -> SpanExport.to(endpoint, integration, build.version(), all))
                        .orElse(null);
        spans = export == null ? null : new Spans(export.tracer(), channels, integration);
    }

    /** Who makes them, or null when nobody wants any. */
    @Nullable
    Spans spans() {
        return spans;
    }

    @PreDestroy
    void end() {
        if (export != null) {
            export.end();
        }
    }
}
