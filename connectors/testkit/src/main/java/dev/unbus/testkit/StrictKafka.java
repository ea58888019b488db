package dev.unbus.testkit;

import java.nio.file.Path;
import java.util.Map;

/** A Kafka of a test's own, which lets one user in and makes no topic by itself. */
public final class StrictKafka implements AutoCloseable {

    private static final String USER = "integration";
    private static final String PASSWORD = "let-me-in";
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private final KafkaBroker broker;

    private StrictKafka(KafkaBroker broker) {
        this.broker = broker;
    }

    /** Starts it, with its data in that folder. */
    public static StrictKafka start(Path directory) {
        String login = "%s username=%s password=%s user_%s=%s;"
                .formatted(LOGIN, USER, quoted(PASSWORD), USER, quoted(PASSWORD));
        return new StrictKafka(KafkaBroker.start(
                directory,
                Map.of(
                        "listener.security.protocol.map",
                        "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "inter.broker.listener.name",
                        "PLAINTEXT",
                        "sasl.enabled.mechanisms",
                        "PLAIN",
                        "sasl.mechanism.inter.broker.protocol",
                        "PLAIN",
                        "listener.name.plaintext.plain.sasl.jaas.config",
                        login,
                        "auto.create.topics.enable",
                        "false")));
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** What a client needs to get in. */
    public static Map<String, String> credentials() {
        return credentials(PASSWORD);
    }

    /** The same with that password. */
    public static Map<String, String> credentials(String password) {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "%s username=%s password=%s;".formatted(LOGIN, USER, quoted(password)));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    @Override
    public void close() {
        broker.stop();
    }
}
