package dev.unbus.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka that asks for credentials, and again after a short while; the application has its password (SCRAM) from a file, and both
 * can be changed.
 */
public final class SecuredKafka implements QuarkusTestResourceLifecycleManager {

    private static final String USER = "integration";
    private static final String KEY = "password";
    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final String ADMINISTRATOR = "org.apache.kafka.common.security.plain.PlainLoginModule required"
            + " username=administrator password=administrator";

    private final MountedSecret secret = new MountedSecret(temporaryFolder());
    private @Nullable KafkaBroker broker;

    @Override
    public Map<String, String> start() {
        KafkaBroker started = KafkaBroker.start(
                temporaryFolder(),
                Map.of(
                        "listener.security.protocol.map", "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "inter.broker.listener.name", "PLAINTEXT",
                        "sasl.enabled.mechanisms", "PLAIN," + MECHANISM,
                        "sasl.mechanism.inter.broker.protocol", "PLAIN",
                        "listener.name.plaintext.plain.sasl.jaas.config",
                                ADMINISTRATOR + " user_administrator=administrator;",
                        "listener.name.plaintext.scram-sha-512.sasl.jaas.config",
                                "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                        "listener.name.plaintext.scram-sha-512.connections.max.reauth.ms", "1500"));
        broker = started;
        changePassword("first");
        writeSecret("first");
        return Map.of(
                EmbeddedBrokers.KAFKA,
                started.bootstrapServers(),
                "unbus.kafka.properties.\"security.protocol\"",
                "SASL_PLAINTEXT",
                "unbus.kafka.properties.\"sasl.mechanism\"",
                MECHANISM,
                "unbus.kafka.username",
                USER,
                "unbus.kafka.password-file",
                secret.file(KEY).toString());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == SecuredKafka.class);
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.stop();
        }
    }

    /** Gives the application's user another password; its connections are closed soon unless they show it. */
    public void changePassword(String password) {
        ScramCredentialInfo hashed = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
        try (Admin admin = Admin.create(administrator())) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(USER, hashed, password)))
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while changing a password", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not change a password", e);
        }
    }

    /** Has the application's file hold this password, whatever the broker thinks of it. */
    public void writeSecret(String password) {
        secret.put(KEY, password);
    }

    /** Takes the application's file away. */
    public void removeSecret() {
        secret.clear();
    }

    /** A client with credentials of its own. */
    public KafkaProbe probe() {
        return new KafkaProbe(administrator());
    }

    private Map<String, Object> administrator() {
        if (broker == null) {
            throw new IllegalStateException("The broker does not run");
        }
        return Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                ADMINISTRATOR + ";");
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("unbus-testkit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
