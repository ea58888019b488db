package dev.unbus.catalog.failed;

import dev.unbus.secrets.KafkaCredentials;
import dev.unbus.secrets.KafkaLogin;
import dev.unbus.secrets.Secret;
import dev.unbus.secrets.SecretException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The brokers that failed messages come from and are replayed through; keys begin with {@code unbus.catalog.brokers}. */
@ConfigMapping(prefix = "unbus.catalog.brokers")
public interface BrokersConfig {

    /** Kafka. */
    Kafka kafka();

    /** Artemis. */
    Artemis artemis();

    /** Kafka; keys begin with {@code unbus.catalog.brokers.kafka}. */
    interface Kafka extends KafkaCredentials {

        /** Whether there is one. */
        @WithDefault("true")
        boolean enabled();

        /** The brokers, as {@code host:port} with commas. */
        @WithDefault("${kafka.bootstrap.servers:127.0.0.1:9092}")
        String bootstrapServers();

        /** The login of each client. */
        default KafkaLogin login() {
            return new KafkaLogin("unbus.catalog.brokers.kafka", this);
        }
    }

    /** Artemis; keys begin with {@code unbus.catalog.brokers.artemis}. */
    interface Artemis {

        /** Whether there is one. */
        @WithDefault("true")
        boolean enabled();

        /** Its address. */
        @WithDefault("${quarkus.artemis.url:tcp://127.0.0.1:61616}")
        String url();

        /** Who the catalog is there. */
        Optional<String> username();

        /** The password of the user. */
        Optional<String> password();

        /** A file with the password, read for each connection; instead of the password itself. */
        Optional<Path> passwordFile();

        /**
         * The password as it is now, if there is one.
         *
         * @throws SecretException when its file cannot be read
         */
        default Optional<String> currentPassword() throws SecretException {
            return Secret.read(Secret.of("unbus.catalog.brokers.artemis.password", password(), passwordFile()));
        }
    }
}
