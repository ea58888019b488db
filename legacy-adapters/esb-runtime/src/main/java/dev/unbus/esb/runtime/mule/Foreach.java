package dev.unbus.esb.runtime.mule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** A loop over a collection in one exchange: variables live on, the payload is the same again behind it. */
public final class Foreach {

    private static final String KEY = "MuleForeach.";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Foreach() {}

    /** Where a loop stands. */
    private static final class Frame {

        final Iterator<?> items;
        final @Nullable Object outer;
        final @Nullable Object outerRoot;
        final List<Object> results = new ArrayList<>();

        @Nullable
        Object outerCounter;

        int counter;

        Frame(Iterator<?> items, @Nullable Object outer, @Nullable Object outerRoot) {
            this.items = items;
            this.outer = outer;
            this.outerRoot = outerRoot;
        }
    }

    /**
     * Begins the loop {@code id} over what the variable {@code MuleCollection} holds.
     *
     * @param rootVariable gets the payload from before the loop
     */
    public static void begin(Exchange exchange, String id, String rootVariable) {
        Kept.keep(exchange, "foreach." + id);
        exchange.setProperty(
                KEY + id,
                new Frame(
                        items(collection(exchange)),
                        exchange.getProperty(KEY + id),
                        exchange.getVariable(rootVariable)));
        exchange.setVariable(rootVariable, ScatterGather.message(exchange));
    }

    /** What the variable {@code MuleCollection} holds; text is read by its media type. */
    static @Nullable Object collection(Exchange exchange) {
        Object collection = exchange.removeVariable("MuleCollection");
        return collection instanceof String text ? MediaTypes.content(exchange, text) : collection;
    }

    /** Whether there is another item. */
    public static boolean more(Exchange exchange, String id) {
        return exchange.getProperty(KEY + id) instanceof Frame frame && frame.items.hasNext();
    }

    /** Makes the next item, or the next {@code batchSize} of them as a list, the payload. */
    public static void next(Exchange exchange, String id, int batchSize, String counterVariable) {
        if (exchange.getProperty(KEY + id) instanceof Frame frame) {
            if (frame.counter == 0) {
                frame.outerCounter = exchange.getVariable(counterVariable);
            }
            exchange.setVariable(counterVariable, ++frame.counter);
            Kept.reset(exchange, "foreach." + id);
            exchange.getMessage().setBody(batchSize <= 1 ? frame.items.next() : batch(frame.items, batchSize));
            exchange.getMessage().removeHeader(Exchange.CONTENT_TYPE);
        }
    }

    /** Keeps the message that an item became. */
    public static void collect(Exchange exchange, String id) {
        if (exchange.getProperty(KEY + id) instanceof Frame frame) {
            frame.results.add(ScatterGather.message(exchange));
        }
    }

    /** Ends the loop, and makes the list of the messages that were kept the payload. */
    public static void gathered(Exchange exchange, String id, String rootVariable, String counterVariable) {
        List<Object> results =
                exchange.getProperty(KEY + id) instanceof Frame frame ? List.copyOf(frame.results) : List.of();
        end(exchange, id, rootVariable, counterVariable);
        exchange.getMessage().setBody(results);
        exchange.getMessage().removeHeader(Exchange.CONTENT_TYPE);
    }

    /** Ends the loop. */
    public static void end(Exchange exchange, String id, String rootVariable, String counterVariable) {
        Kept.restore(exchange, "foreach." + id);
        exchange.removeVariable(rootVariable);
        if (exchange.getProperty(KEY + id) instanceof Frame frame && frame.counter > 0) {
            exchange.removeVariable(counterVariable);
        }
        if (exchange.getProperty(KEY + id) instanceof Frame frame) {
            if (frame.outerCounter != null) {
                exchange.setVariable(counterVariable, frame.outerCounter);
            }
            if (frame.outerRoot != null) {
                exchange.setVariable(rootVariable, frame.outerRoot);
            }
            exchange.setProperty(KEY + id, frame.outer);
        }
    }

    private static List<Object> batch(Iterator<?> items, int size) {
        List<Object> batch = new ArrayList<>();
        while (items.hasNext() && batch.size() < size) {
            batch.add(items.next());
        }
        return batch;
    }

    /** The items of whatever is a collection in Mule: a list, the values of a map, an array, a JSON array. */
    static Iterator<?> items(@Nullable Object collection) {
        if (collection == null) {
            return List.of().iterator();
        } else if (collection instanceof Iterator<?> iterator) {
            return iterator;
        } else if (collection instanceof Collection<?> known) {
            return new ArrayList<>(known).iterator();
        } else if (collection instanceof Iterable<?> iterable) {
            return iterable.iterator();
        } else if (collection instanceof Map<?, ?> map) {
            return new ArrayList<>(map.values()).iterator();
        } else if (collection.getClass().isArray()) {
            return array(collection).iterator();
        } else if (collection instanceof String text && text.stripLeading().startsWith("[")) {
            return json(text).iterator();
        }
        throw new MuleErrorException(
                "MULE",
                "EXPRESSION",
                "foreach needs a collection, not " + collection.getClass().getName());
    }

    private static List<Object> array(Object array) {
        List<Object> items = new ArrayList<>();
        for (int at = 0; at < Array.getLength(array); at++) {
            items.add(Array.get(array, at));
        }
        return items;
    }

    private static List<?> json(String text) {
        try {
            return JSON.readValue(text, List.class);
        } catch (JsonProcessingException malformed) {
            throw new MuleErrorException("MULE", "EXPRESSION", "foreach needs a JSON array", malformed);
        }
    }
}
