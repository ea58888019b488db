package dev.unbus.cli.bench;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is measured. */
public enum Scenario {
    /** A queue to a topic. */
    JMS_KAFKA("jms-kafka", "A queue of Artemis to a topic of Kafka."),
    /** A topic to a queue. */
    KAFKA_JMS("kafka-jms", "A topic of Kafka to a queue of Artemis."),
    /** Rows of a file to a topic. */
    FILE_KAFKA("file-kafka", "Order rows of one delimited file to a topic of Kafka."),
    /** A route in memory with and without the platform. */
    TAX("tax", "The same route in memory, without the platform and with it."),
    /** The catalog with many integrations. */
    CATALOG("catalog", "The routes catalog, on one processor, with 1,000 integrations of 10 routes each."),
    /** How soon a route is there, and how much memory it holds. */
    START("start", "The same route from a queue to a topic: how soon its first message is through, and what it holds.");

    private final String word;
    private final String sentence;

    Scenario(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** The name on the command line, in JSON and in the document. */
    @JsonValue
    public String word() {
        return word;
    }

    String sentence() {
        return sentence;
    }

    /** The scenario of this name. */
    public static Optional<Scenario> named(String word) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.word.equals(word))
                .findFirst();
    }

    /** All names, in order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Scenario::word).toList();
    }
}
