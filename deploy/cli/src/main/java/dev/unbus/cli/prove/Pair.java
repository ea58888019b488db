package dev.unbus.cli.prove;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A source and a sink, between which nothing may be lost or come twice. */
public enum Pair {
    /** From a queue to a topic. */
    JMS_KAFKA(End.JMS, End.KAFKA),
    /** From a topic to a queue. */
    KAFKA_JMS(End.KAFKA, End.JMS),
    /** From one topic to another. */
    KAFKA_KAFKA(End.KAFKA, End.KAFKA),
    /** From one queue to another. */
    JMS_JMS(End.JMS, End.JMS),
    /** From the lines of files to a topic. */
    FILE_KAFKA(End.FILE, End.KAFKA),
    /** From the lines of files to a queue. */
    FILE_JMS(End.FILE, End.JMS),
    /** From a topic to a table. */
    KAFKA_DB(End.KAFKA, End.DATABASE),
    /** From a queue to a table. */
    JMS_DB(End.JMS, End.DATABASE);

    private final End source;
    private final End sink;

    Pair(End source, End sink) {
        this.source = source;
        this.sink = sink;
    }

    /** The pair that a person calls so, such as {@code jms-kafka}. */
    public static Optional<Pair> named(String word) {
        return Arrays.stream(values()).filter(pair -> pair.word().equals(word)).findFirst();
    }

    /** What a person may say. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Pair::word).toList();
    }

    /** As a person calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    End source() {
        return source;
    }

    End sink() {
        return sink;
    }

    boolean uses(End end) {
        return source == end || sink == end;
    }
}
