package dev.unbus.observe;

import dev.unbus.catalog.model.IntegrationId;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;

/**
 * Sends spans over OTLP, in the background and in batches; while nobody takes them they are dropped, and no message waits. It is
 * set as the <a href="https://opentelemetry.io/docs/languages/java/configuration/">SDK</a> documents.
 */
final class SpanExport {

    private static final String SETTINGS = "otel.";
    private static final String ENDPOINT = "otel.exporter.otlp.endpoint";
    private static final String NAME = "dev.unbus";
    private static final long LONGEST_END_SECONDS = 2;

    private final OpenTelemetrySdk sdk;

    private SpanExport(OpenTelemetrySdk sdk) {
        this.sdk = sdk;
    }

    static SpanExport to(String endpoint, IntegrationId integration, String version, Config config) {
        if (!endpoint.matches("https?://.+")) {
            throw new IllegalArgumentException(ENDPOINT + " has to be an http or https URL, and is " + endpoint);
        }
        Map<String, String> settings = settings(integration, version, config);
        settings.put(ENDPOINT, endpoint);
        return new SpanExport(AutoConfiguredOpenTelemetrySdk.builder()
                .setServiceClassLoader(SpanExport.class.getClassLoader())
                .addPropertiesSupplier(() -> settings)
                .disableShutdownHook()
                .build()
                .getOpenTelemetrySdk());
    }

    Tracer tracer() {
        return sdk.getTracer(NAME);
    }

    /** Sends what is left, unless that takes too long. */
    void end() {
        sdk.shutdown().join(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    }

    /** Whatever the environment says goes before these. */
    private static Map<String, String> settings(IntegrationId integration, String version, Config config) {
        Map<String, String> settings = new HashMap<>();
        settings.put("otel.service.name", integration.toString());
        settings.put("otel.resource.attributes", "service.version=" + version);
        settings.put("otel.exporter.otlp.protocol", "http/protobuf");
        settings.put("otel.metrics.exporter", "none");
        settings.put("otel.logs.exporter", "none");
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(SETTINGS)) {
                config.getOptionalValue(name, String.class).ifPresent(value -> settings.put(name, value));
            }
        }
        return settings;
    }
}
