package dev.unbus.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.testkit.FreePorts;
import dev.unbus.testkit.OtlpReceiver;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class SpanExportTest {

    private static final IntegrationId ORDERS = IntegrationId.parse("orders/order-intake");

    @Test
    void refusesAnEndpointThatIsNoAddress() {
        assertThatThrownBy(() -> SpanExport.to("collector:4318", ORDERS, "1", config(Map.of())))
                .hasMessageContaining("otel.exporter.otlp.endpoint")
                .hasMessageContaining("collector:4318");
    }

    @Test
    void sendsWhatIsLeftAtTheEnd() {
        try (OtlpReceiver receiver = OtlpReceiver.start()) {
            SpanExport export = SpanExport.to(receiver.endpoint(), ORDERS, "1", config(Map.of()));
            export.tracer().spanBuilder("last").startSpan().end();

            export.end();

            await().untilAsserted(() ->
                    assertThat(receiver.spans()).extracting("name").containsExactly("last"));
        }
    }

    @Test
    void takesAsFewAsItsSettingsSay() {
        try (OtlpReceiver receiver = OtlpReceiver.start()) {
            SpanExport export = SpanExport.to(
                    receiver.endpoint(), ORDERS, "1", config(Map.of("otel.traces.sampler", "always_off")));

            assertThat(export.tracer().spanBuilder("none").startSpan().isRecording())
                    .isFalse();

            export.end();
        }
    }

    @Test
    void endsSoonThoughNobodyTakesTheSpans() {
        SpanExport export = SpanExport.to("http://127.0.0.1:" + FreePorts.next(), ORDERS, "1", config(Map.of()));
        export.tracer().spanBuilder("lost").startSpan().end();

        assertTimeout(Duration.ofSeconds(10), export::end);
    }

    private static Config config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder().withDefaultValues(settings).build();
    }
}
