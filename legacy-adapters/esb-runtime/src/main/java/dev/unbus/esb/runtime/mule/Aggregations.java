package dev.unbus.esb.runtime.mule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What aggregators have gathered, by aggregator and group, in the memory of this process. */
public final class Aggregations {

    /** The exchange variable with what is added. */
    public static final String VALUE = "MuleAggregated";

    /** The exchange variable with the group that it is added to. */
    public static final String GROUP = "MuleGroup";

    /** The exchange variable with the number that makes the group complete. */
    public static final String SIZE = "MuleGroupSize";

    private static final String KEY = "MuleAggregation.";
    private static final Map<String, Group> GROUPS = new HashMap<>();

    /** A group in the making, or one that is complete, until when it is known as such. */
    private static final class Group {
        final List<@Nullable Object> items = new ArrayList<>();
        long until = Long.MAX_VALUE;
        boolean complete;
    }

    /** What a message has found: the items so far, and whether it was the last one. */
    private record Found(List<@Nullable Object> items, boolean complete) {}

    private Aggregations() {}

    /**
     * Adds the value in the variables to its group; fails when that was complete before.
     *
     * @param eviction milliseconds for which a complete group is known, and takes nothing; below zero for ever
     */
    public static void add(Exchange exchange, String id, String aggregator, long eviction) {
        Object value = exchange.removeVariable(VALUE);
        Object item = value instanceof String text ? MediaTypes.content(exchange, text) : value;
        String group = String.valueOf(exchange.removeVariable(GROUP));
        int size = size(exchange.removeVariable(SIZE));
        exchange.setProperty(KEY + id, added(aggregator + " " + group, item, size, eviction));
    }

    private static synchronized Found added(String key, @Nullable Object item, int size, long eviction) {
        long now = System.currentTimeMillis();
        GROUPS.values().removeIf(group -> group.complete && group.until <= now);
        Group group = GROUPS.computeIfAbsent(key, none -> new Group());
        if (group.complete) {
            throw new MuleErrorException("AGGREGATORS", "GROUP_COMPLETED", "the group is complete already");
        }
        group.items.add(item);
        List<@Nullable Object> items = new ArrayList<>(group.items);
        group.complete = items.size() >= size;
        if (group.complete) {
            group.items.clear();
            group.until = eviction < 0 ? Long.MAX_VALUE : now + eviction;
        }
        return new Found(items, group.complete);
    }

    private static int size(@Nullable Object size) {
        try {
            return new BigDecimal(String.valueOf(size).trim()).intValue();
        } catch (NumberFormatException malformed) {
            throw new MuleErrorException("MULE", "EXPRESSION", "no size of a group: " + size, malformed);
        }
    }

    /** Whether the message has made its group complete, or has not when {@code complete} is false. */
    public static boolean isComplete(Exchange exchange, String id, boolean complete) {
        return exchange.getProperty(KEY + id) instanceof Found found && found.complete() == complete;
    }

    /** Begins a route with the list as the payload. */
    public static void begin(Exchange exchange, String id) {
        Kept.keep(exchange, KEY + id);
        if (exchange.getProperty(KEY + id) instanceof Found found) {
            exchange.getMessage().setBody(found.items());
            exchange.getMessage().removeHeader(Exchange.CONTENT_TYPE);
        }
    }

    /** Ends the route: the message is the one from before it, with the variables that the route has set. */
    public static void end(Exchange exchange, String id) {
        Kept.restore(exchange, KEY + id);
    }
}
