package dev.unbus.jms;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Moves of commit records that the broker refused because another owner was about to make them. When a record arrives while
 * the session that sent it is being closed, Artemis may keep its id until it restarts, although nobody makes that move any
 * more. A move that stays refused, and unmade, for longer than any owner has to make it is therefore tried under a new name.
 */
final class RefusedMoves {

    private static final int MOST = 10_000;

    private record Refused(int names, long sinceNanos) {}

    private final Map<String, Refused> refused = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Refused> eldest) {
            return size() > MOST;
        }
    };
    private final long patienceNanos;
    private final LongSupplier nanoClock;

    /** @param patience longer than anybody who prepared a move can still make it */
    RefusedMoves(Duration patience, LongSupplier nanoClock) {
        this.patienceNanos = patience.toNanos();
        this.nanoClock = nanoClock;
    }

    /** The id under which to make the move. */
    synchronized String id(String move) {
        Refused known = refused.get(move);
        return known == null || known.names() == 0 ? move : move + "#" + known.names();
    }

    /** Notes that the broker refused the move. */
    synchronized void refused(String move) {
        long now = nanoClock.getAsLong();
        Refused known = refused.get(move);
        if (known == null) {
            refused.put(move, new Refused(0, now));
        } else if (now - known.sinceNanos() > patienceNanos) {
            refused.put(move, new Refused(known.names() + 1, now));
        }
    }

    /** Forgets a move that was made. */
    synchronized void made(String move) {
        refused.remove(move);
    }
}
