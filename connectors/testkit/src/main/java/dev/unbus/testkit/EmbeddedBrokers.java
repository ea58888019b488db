package dev.unbus.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A real ActiveMQ Artemis and a real Kafka in the process of the tests, started once and shared by every test of a
 * module; each test takes a queue and topic name of its own from {@link Names}.
 *
 * <p>Used as {@code @QuarkusTestResource(EmbeddedBrokers.class)}, or by {@link #start()} in a plain test.
 */
public final class EmbeddedBrokers implements QuarkusTestResourceLifecycleManager {

    static final String KAFKA = "kafka.bootstrap.servers";
    static final String ARTEMIS = "quarkus.artemis.url";

    @Override
    public Map<String, String> start() {
        Brokers brokers = Brokers.running();
        // The probes read these, whichever class loader they are loaded by.
        System.setProperty("unbus.testkit." + KAFKA, brokers.kafka().bootstrapServers());
        System.setProperty("unbus.testkit." + ARTEMIS, brokers.artemis().url());
        return Map.of(
                KAFKA, brokers.kafka().bootstrapServers(),
                ARTEMIS, brokers.artemis().url());
    }

    /** Leaves the brokers running for the next test class; they end with the process. */
    @Override
    public void stop() {}

    /** The address of the running Artemis. */
    static String artemisUrl() {
        return address(ARTEMIS);
    }

    /** The address of the running Kafka. */
    static String bootstrapServers() {
        return address(KAFKA);
    }

    private static String address(String key) {
        String address = System.getProperty("unbus.testkit." + key);
        if (address == null) {
            throw new IllegalStateException("The brokers do not run: add @QuarkusTestResource(EmbeddedBrokers.class)");
        }
        return address;
    }
}
