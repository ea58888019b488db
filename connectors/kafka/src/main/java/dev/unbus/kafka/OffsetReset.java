package dev.unbus.kafka;

import java.util.Arrays;
import java.util.Locale;

/** Where a consumer group begins that has no offset yet. */
enum OffsetReset {
    EARLIEST,
    LATEST,
    NONE;

    /**
     * Reads the word of Kafka's {@code auto.offset.reset}.
     *
     * @throws IllegalArgumentException when it is another one
     */
    static OffsetReset of(String word) {
        return Arrays.stream(values())
                .filter(reset -> reset.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("autoOffsetReset is earliest, latest or none, not " + word));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
