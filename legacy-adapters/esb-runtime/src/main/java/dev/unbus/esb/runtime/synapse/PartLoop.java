package dev.unbus.esb.runtime.synapse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The loop of a {@code foreach}. Its parts are one after another the payload of the same message context: what one leaves in properties
 * and headers, the next one finds.
 */
public final class PartLoop implements AggregationStrategy {

    private static final String LOOP = "SynapseLoop";
    private static final String COUNTER = "FOREACH_COUNTER";
    private static final String ORIGINAL = "FOREACH_ORIGINAL_MESSAGE";

    /** How far a loop is, and what the part before left. */
    private static final class Loop {

        private final String prefix;
        private final @Nullable Object outer;
        private final Map<String, Object> properties = new HashMap<>();
        private final Map<String, Object> headers = new HashMap<>();
        private int done;

        Loop(String prefix, @Nullable Object outer) {
            this.prefix = prefix;
            this.outer = outer;
        }
    }

    /**
     * Begins a loop: the message as it is, and a counter, which is that of the current part and at the end the number of all, become
     * properties.
     *
     * @param prefix of the names of these properties
     */
    public static void begin(Exchange exchange, String prefix) {
        exchange.removeProperty(EachPart.PARTS);
        exchange.setProperty(prefix + ORIGINAL, Payload.document(exchange).getDocumentElement());
        exchange.setProperty(prefix + COUNTER, 0);
        exchange.setProperty(LOOP, new Loop(prefix, exchange.getProperty(LOOP)));
    }

    /** Begins a part with what the one before left. */
    public static void next(Exchange exchange) {
        if (!(exchange.getProperty(LOOP) instanceof Loop loop) || loop.done == 0) {
            return;
        }
        List.copyOf(exchange.getProperties().keySet()).stream()
                .filter(name -> isOurs(name) && !loop.properties.containsKey(name))
                .forEach(exchange::removeProperty);
        loop.properties.forEach(exchange::setProperty);
        exchange.getMessage().setHeaders(new HashMap<>(loop.headers));
    }

    /** Ends a loop; the one around it goes on. */
    public static void end(Exchange exchange) {
        if (exchange.getProperty(LOOP) instanceof Loop loop) {
            exchange.setProperty(LOOP, loop.outer);
        }
    }

    @Override
    public Exchange aggregate(@Nullable Exchange before, Exchange after) {
        return aggregate(before, after, after);
    }

    @Override
    public Exchange aggregate(@Nullable Exchange before, Exchange after, Exchange input) {
        if (input.getProperty(LOOP) instanceof Loop loop) {
            leave(after, loop);
        }
        Map<String, Object> headers = new HashMap<>(after.getMessage().getHeaders());
        Exchange result = new EachPart().aggregate(before, after, input);
        result.getMessage().setHeaders(headers);
        result.setProperty(LOOP, input.getProperty(LOOP));
        return result;
    }

    private static void leave(Exchange part, Loop loop) {
        loop.done++;
        part.setProperty(loop.prefix + COUNTER, loop.done);
        loop.properties.clear();
        part.getProperties().forEach((name, value) -> {
            if (isOurs(name)) {
                loop.properties.put(name, value);
            }
        });
        loop.headers.clear();
        loop.headers.putAll(part.getMessage().getHeaders());
    }

    /** Whether a property is the flow's and not Camel's, which counts the parts of a split in its own. */
    private static boolean isOurs(String name) {
        return !name.startsWith("Camel");
    }
}
