package dev.unbus.delivery;

import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Where failed messages of one kind of source go; a bean of every connector and adapter that has a channel for them. */
public interface FailedMessageChannel {

    /** Whether messages of this source go here; of several channels that say so the one of highest priority is taken. */
    boolean takesFrom(Endpoint source);

    /** The Camel endpoint URI of the channel. */
    String uri();

    /** The Camel endpoint URI of the channel for a message of a group: sent in the transaction of the group. */
    default String groupUri() {
        return uri();
    }

    /** Whether the channel is on that resource of a group, such as {@code kafka:127.0.0.1:9092}. */
    default boolean isOn(String resource) {
        return false;
    }

    /**
     * The URI of a group source with what is replayed to that route of the integration, or null when nothing can be
     * replayed through the channel.
     */
    default @Nullable String replayUri(String integration, String route) {
        return null;
    }

    /** The URI of where word goes, in the transaction of the group, that a replayed message ended well. */
    default String replayedUri() {
        throw new UnsupportedOperationException("nothing is replayed through " + uri());
    }

    /** Higher is asked first. */
    default int priority() {
        return 0;
    }

    /** Where exactly the message stood in its source, as far as that is known. */
    default String place(Exchange exchange) {
        return exchange.getFromEndpoint().getEndpointBaseUri();
    }

    /**
     * How long a message of this source may be tried again in place, before it is given back to the source to be
     * delivered anew; empty when there is no limit.
     */
    default Optional<Duration> longestHold(Endpoint source) {
        return Optional.empty();
    }
}
