package dev.unbus.delivery;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** A message that is committed together with others; known by a property of its exchange. */
public interface Grouped {

    /** The exchange property. */
    String PROPERTY = "UnbusGrouped";

    /** What the exchange is part of, or null when it stands alone. */
    static @Nullable Grouped of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Grouped.class);
    }

    /** Takes back what the message has sent so far; what it sends from now on tells of its failure. */
    void fail();

    /** Whether what is sent to that channel is committed together with the source. */
    boolean commitsWith(FailedMessageChannel channel);

    /** Names the message within its source: the same at every delivery. */
    String origin();

    /** Where exactly the message stood in its source, for a reader. */
    String place();

    /** How long the message may hold up the others while it is tried again. */
    Duration longestHold();
}
