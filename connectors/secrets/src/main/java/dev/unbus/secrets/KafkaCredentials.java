package dev.unbus.secrets;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What an operator configures of a login at Kafka's brokers; a configuration mapping extends it. */
public interface KafkaCredentials {

    /** The user's name for SASL PLAIN or SCRAM, of every client. */
    Optional<String> username();

    /** A file with the user's name, read at each authentication; instead of {@link #username}. */
    Optional<Path> usernameFile();

    /** The password; one of the environment. */
    Optional<String> password();

    /** A file with the password, read at each authentication; instead of {@link #password}. */
    Optional<Path> passwordFile();

    /** Further properties of every client, such as {@code "security.protocol"}. */
    Map<String, String> properties();
}
