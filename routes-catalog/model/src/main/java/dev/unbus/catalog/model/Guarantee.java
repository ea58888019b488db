package dev.unbus.catalog.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an integration promises about the delivery of its messages. */
public enum Guarantee {
    /** A message may be lost and is never delivered twice. */
    AT_MOST_ONCE,
    /** A message is never lost and may be delivered twice. */
    AT_LEAST_ONCE,
    /** A message is never lost, and its effect, as a reader of committed data sees it, happens once. */
    EFFECTIVELY_ONCE;

    /**
     * Finds the guarantee that is spelled so, in lower case with hyphens.
     *
     * @throws IllegalArgumentException when there is none; the message lists those that there are
     */
    @JsonCreator
    public static Guarantee parse(String label) {
        return Arrays.stream(values())
                .filter(guarantee -> guarantee.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a guarantee is one of "
                        + Arrays.stream(values()).map(Guarantee::label).collect(Collectors.joining(", "))));
    }

    /** The guarantee as it is written in descriptors: in lower case with hyphens. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
