package dev.unbus.catalog.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of channel through which an integration meets the rest of the world. */
public enum ChannelKind {
    /** A Kafka topic. */
    TOPIC,
    /** A Jakarta Messaging queue. */
    QUEUE,
    /** A directory in which files are handed over. */
    DIRECTORY,
    /** A SOAP service. */
    SOAP,
    /** An HTTP API. */
    REST,
    /** A database. */
    DATABASE;

    /**
     * Finds the kind that is spelled so, in lower case.
     *
     * @throws IllegalArgumentException when there is none; the message lists those that there are
     */
    @JsonCreator
    public static ChannelKind parse(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the kind of a channel is one of "
                        + Arrays.stream(values()).map(ChannelKind::label).collect(Collectors.joining(", "))));
    }

    /** The kind as it is written in descriptors: in lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
