package dev.unbus.esb.runtime.mule;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;

/** Whose turn it is, and whether something comes again; both in the memory of this process. */
public final class Turns {

    /** The exchange variable with what tells a message from others. */
    public static final String IDENTITY = "MuleMessageIdentity";

    private static final Map<String, AtomicLong> COUNTS = new ConcurrentHashMap<>();
    private static final Map<String, Set<String>> SEEN = new ConcurrentHashMap<>();

    private Turns() {}

    /** Whether it is the turn of this one of so many. */
    public static boolean isTurn(Exchange exchange, String turn, int which) {
        return which == exchange.getProperty("MuleTurn." + turn, -1, Integer.class);
    }

    /** Gives the turn to the next of so many. */
    public static void next(Exchange exchange, String turn, int many) {
        String key = exchange.getContext().getName() + " " + turn;
        long count = COUNTS.computeIfAbsent(key, none -> new AtomicLong()).getAndIncrement();
        exchange.setProperty("MuleTurn." + turn, (int) (count % many));
    }

    /** Fails when what is in the variable was there before. */
    public static void once(Exchange exchange, String store) {
        Object identity = exchange.removeVariable(IDENTITY);
        String key = exchange.getContext().getName() + " " + store;
        if (!SEEN.computeIfAbsent(key, none -> ConcurrentHashMap.newKeySet()).add(String.valueOf(identity))) {
            throw new MuleErrorException("MULE", "DUPLICATE_MESSAGE", "the message was there before: " + identity);
        }
    }
}
