package dev.unbus.catalog.failed;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The catalog with both brokers. */
public class WithBrokers implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "unbus.catalog.brokers.kafka.enabled", "true",
                "unbus.catalog.brokers.artemis.enabled", "true");
    }
}
