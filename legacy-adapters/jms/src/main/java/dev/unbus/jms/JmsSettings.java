package dev.unbus.jms;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What is ours to set; keys begin with {@code unbus.jms}. Anything else is {@code camel.component.jms}. */
@ConfigMapping(prefix = "unbus.jms")
interface JmsSettings {

    /** A file with the user's name, read at each connect; without it {@code quarkus.artemis.username}. */
    Optional<Path> usernameFile();

    /** A file with the password, read at each connect; without it {@code quarkus.artemis.password}. */
    Optional<Path> passwordFile();

    /** The longest text that {@link ReceivedText} lets into a route; one character counts as one byte. */
    @WithDefault("4M")
    MemorySize maxTextSize();

    /** How long a message of {@code jms:} is tried again in place, before it goes back to its queue: its session may be dead. */
    @WithDefault("10s")
    Duration longestHold();

    /** The rest after a message went back to its queue, so that a lasting failure does not spin. */
    @WithDefault("1s")
    Duration pauseAfterRollback();

    /**
     * Whether headers whose names begin with {@code Camel} go along to the queue and come in from it, as in Camel 2 and 3: whoever
     * writes to the queue then has a say in where a file or a request goes.
     */
    @WithDefault("false")
    boolean camelHeaders();

    /**
     * After how much silence the broker gives the messages of an {@code unbus-jms:} source to others: how long those of a process
     * that hangs stay with it.
     */
    @WithDefault("15s")
    Duration connectionTtl();

    /** How long an {@code unbus-jms:} end waits for an answer, or for room at a full address, before it tries anew. */
    @WithDefault("10s")
    Duration callTimeout();
}
