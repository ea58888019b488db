package dev.unbus.scaffold;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an integration begins or ends with. */
public enum Kind {
    /** A queue on ActiveMQ Artemis. */
    JMS("a JMS queue", Manner.GROUPED),
    /** A Kafka topic. */
    KAFKA("a Kafka topic", Manner.GROUPED),
    /** A folder of this machine. */
    FILE("a folder of files", Manner.GROUPED),
    /** A folder of an SFTP server. */
    SFTP("a folder on an SFTP server", Manner.GROUPED),
    /** An HTTP API with an OpenAPI contract. */
    REST("a REST API", Manner.ANSWERING),
    /** A SOAP service with a WSDL. */
    SOAP("a SOAP service", Manner.ANSWERING),
    /** A clock; a source only. */
    TIMER("a timer", Manner.FIRING),
    /** A table of a database. */
    DATABASE("a database table", Manner.POLLED);

    /** How a source gives its messages. */
    enum Manner {
        /** Many with one commit, and again after a crash. */
        GROUPED,
        /** For a caller who waits for the answer. */
        ANSWERING,
        /** Made up at a time. */
        FIRING,
        /** Read, and marked when done. */
        POLLED
    }

    private final String words;
    private final Manner manner;

    Kind(String words, Manner manner) {
        this.words = words;
        this.manner = manner;
    }

    /**
     * Finds the kind that is spelled so, in lower case.
     *
     * @throws ScaffoldException when there is none; the message lists those that there are
     */
    public static Kind parse(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> ScaffoldException.wrong("there is no kind " + label + "; there are "
                        + Arrays.stream(values()).map(Kind::label).collect(Collectors.joining(", "))));
    }

    /** The kind as it is written on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind for a reader. */
    String words() {
        return words;
    }

    Manner manner() {
        return manner;
    }
}
