package dev.unbus.esb.runtime.synapse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Copies of a message that went their own ways ({@code iterate}, {@code clone}): the flow goes on with the message as it was; the
 * responses and the answer of the copies are kept.
 */
public final class Branches implements AggregationStrategy {

    /** Begins to collect what the copies come to. */
    public static void begin(Exchange exchange) {
        exchange.removeProperty(Context.GOES_ON);
        exchange.removeProperty(Context.COPIES);
        exchange.setProperty(Context.COLLECTED, Collections.synchronizedList(new ArrayList<>()));
    }

    /** Begins to collect what a number of copies come to, which are made at once. */
    public static void begin(Exchange exchange, int copies) {
        begin(exchange);
        exchange.setProperty(Context.COPIES, copies);
    }

    @Override
    public Exchange aggregate(@Nullable Exchange before, Exchange after) {
        return aggregate(before, after, after);
    }

    @Override
    public Exchange aggregate(@Nullable Exchange before, Exchange after, Exchange input) {
        List<Object> all = new ArrayList<>(before == null ? Mediation.waiting(input) : Mediation.waiting(before));
        List<?> more = Mediation.waiting(after);
        all.addAll(fresh(more, input));
        Object answer = before == null ? null : before.getProperty(Context.ANSWER);
        Exchange result = before == null ? after : before;
        result.setRouteStop(false);
        if (before == null) {
            result.setMessage(input.getMessage().copy());
        } else if (after.getException() != null) {
            result.setException(after.getException());
        }
        result.setProperty(Context.RESPONSES, all.isEmpty() ? null : all);
        result.setProperty(Context.ANSWER, answer == null ? after.getProperty(Context.ANSWER) : answer);
        return result;
    }

    /** The responses of a copy without those that waited before it was made. */
    private static List<?> fresh(List<?> responses, Exchange input) {
        List<Object> fresh = new ArrayList<>(responses);
        fresh.removeAll(Mediation.waiting(input));
        return fresh;
    }
}
