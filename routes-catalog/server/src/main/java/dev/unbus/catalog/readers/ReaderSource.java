package dev.unbus.catalog.readers;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.ChannelKind;
import java.util.Optional;
import java.util.Set;

/** A broker that tells who reads. */
interface ReaderSource {

    /** More are not looked at. */
    int MOST = 5_000;

    /** Those that read now, at most {@link #MOST}. */
    Set<Reader> readers() throws Exception; // as its client declares it

    /** The channel of that name, unless it has a name that no integration could declare. */
    static Optional<Channel> channel(ChannelKind kind, String name) {
        try {
            return Optional.of(new Channel(kind, name));
        } catch (IllegalArgumentException strange) {
            return Optional.empty();
        }
    }
}
