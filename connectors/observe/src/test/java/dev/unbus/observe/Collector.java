package dev.unbus.observe;

import dev.unbus.testkit.OtlpReceiver;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Has the integration send its spans to a receiver in the process of the tests, soon. */
public final class Collector implements QuarkusTestResourceLifecycleManager {

    private final OtlpReceiver receiver = OtlpReceiver.start();

    @Override
    public Map<String, String> start() {
        return Map.of("otel.exporter.otlp.endpoint", receiver.endpoint(), "otel.bsp.schedule.delay", "50");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(receiver, new TestInjector.MatchesType(OtlpReceiver.class));
    }

    @Override
    public void stop() {
        receiver.close();
    }
}
