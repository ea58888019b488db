package dev.unbus.catalog.readers;

import dev.unbus.catalog.model.Channel;
import java.util.Comparator;

/**
 * Somebody who takes messages from a channel now, as its broker tells.
 *
 * @param channel a queue or a topic
 * @param name the consumer group, or the client id of a connection; without one, the host that it comes from
 * @param named whether it has given itself that name
 */
public record Reader(Channel channel, String name, boolean named) {

    /** By channel and name. */
    public static final Comparator<Reader> ORDER =
            Comparator.comparing(Reader::channel).thenComparing(Reader::name).thenComparing(Reader::named);
}
