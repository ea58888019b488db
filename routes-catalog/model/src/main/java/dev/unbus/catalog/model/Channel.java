package dev.unbus.catalog.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A channel between an integration and something outside it, written {@code kind:name}, for example
 * {@code topic:orders.placed} or {@code rest:/customers}.
 *
 * @param kind what it is
 * @param name its name: visible ASCII without commas, at most 200 characters
 */
public record Channel(ChannelKind kind, String name) implements Comparable<Channel> {

    private static final Pattern NAME = Pattern.compile("[!-~&&[^,]]{1,200}");

    /** Checks the name. */
    public Channel {
        if (kind == null || name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a channel is written kind:name, with a name of 1 to 200 visible ASCII characters without commas");
        }
    }

    /**
     * Reads {@code kind:name}; the name may have colons of its own.
     *
     * @throws IllegalArgumentException when the text is not of that form or the kind is unknown
     */
    @JsonCreator
    public static Channel parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a channel is written kind:name, for example topic:orders.placed");
        }
        return new Channel(ChannelKind.parse(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public int compareTo(Channel other) {
        return toString().compareTo(other.toString());
    }

    /** The channel as it is written in descriptors: {@code kind:name}. */
    @Override
    @JsonValue
    public String toString() {
        return kind.label() + ":" + name;
    }
}
