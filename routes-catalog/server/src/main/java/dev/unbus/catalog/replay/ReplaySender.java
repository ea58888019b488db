package dev.unbus.catalog.replay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Sends one replay's messages to one broker. */
interface ReplaySender extends AutoCloseable {

    /**
     * Finds out which of these were sent by an earlier process that did not live to note it; from now on it cannot send them
     * any more.
     *
     * @param since when the replay began
     * @return the ids of those that were sent
     */
    Set<String> settle(Collection<Outgoing> unsure, Instant since) throws Exception; // as its clients declare it

    /** Sends all of them, or none. */
    void send(List<Outgoing> messages) throws Exception; // as its clients declare it

    @Override
    void close();
}
