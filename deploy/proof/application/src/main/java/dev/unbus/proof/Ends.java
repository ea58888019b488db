package dev.unbus.proof;

import java.util.Locale;

/** What the route reads from and what it writes to; which of these pairs are proven is the command's to say. */
public record Ends(Source source, Sink sink) {

    enum Source {
        JMS,
        KAFKA,
        FILE
    }

    enum Sink {
        JMS,
        KAFKA,
        DB
    }

    /**
     * Both, as they stand in the configuration.
     *
     * @param pair such as {@code jms-kafka}
     */
    public static Ends of(String pair) {
        String[] words = pair.toUpperCase(Locale.ROOT).split("-", -1);
        if (words.length != 2) {
            throw new IllegalArgumentException("a pair is a source and a sink, such as jms-kafka");
        }
        return new Ends(Source.valueOf(words[0]), Sink.valueOf(words[1]));
    }
}
