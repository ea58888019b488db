package dev.unbus.esb.runtime.mule3;

import dev.unbus.esb.runtime.mule.RouteVariables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Gathers messages in the order in which they were sent; the first failure is that of the whole. */
abstract class Gathering implements AggregationStrategy {

    private static final String STATE = "MuleGathering";
    private static final String VOID = "MuleVoid";

    /** What came back until now. */
    static final class State {

        final Map<Integer, Exchange> taken = new TreeMap<>();
        final @Nullable Object before;
        int refused;
        boolean parts;

        State(@Nullable Object before) {
            this.before = before;
        }

        List<Object> payloads() {
            List<Object> payloads = new ArrayList<>();
            taken.values().forEach(one -> payloads.add(one.getMessage().getBody()));
            return payloads;
        }
    }

    /** Notes that a route sends the message away and has no result. */
    public static void nothing(Exchange exchange) {
        exchange.setProperty(VOID, true);
    }

    @Override
    public @Nullable Exchange aggregate(@Nullable Exchange gathered, Exchange one) {
        return aggregate(gathered, one, one);
    }

    @Override
    public @Nullable Exchange aggregate(@Nullable Exchange gathered, Exchange one, Exchange input) {
        Exchange result = gathered == null ? one : gathered;
        RouteVariables variables = RouteVariables.of(result, gathered == null ? input : null);
        if (gathered == null) {
            result.setProperty(STATE, new State(input.getMessage().getBody()));
        }
        if (result.getProperty(STATE) instanceof State state) {
            int index = take(one, state);
            variables.changed(one, index);
        }
        if (gathered != null && one.getException() != null && gathered.getException() == null) {
            gathered.setException(one.getException());
        }
        return result;
    }

    private static int take(Exchange one, State state) {
        Integer sent = one.getProperty(Exchange.MULTICAST_INDEX, Integer.class);
        if (sent == null) {
            sent = one.getProperty(Exchange.SPLIT_INDEX, Integer.class);
            state.parts = true;
        }
        int index = sent == null ? state.taken.size() : sent;
        if (one.isRouteStop()) {
            one.setRouteStop(false);
            state.refused++;
        } else if (one.removeProperty(VOID) == null) {
            state.taken.put(index, one);
        }
        return index;
    }

    @Override
    public void onCompletion(@Nullable Exchange gathered) {
        if (gathered != null && gathered.removeProperty(STATE) instanceof State state) {
            result(state, gathered);
            RouteVariables.of(gathered, null).put(gathered, false);
        }
    }

    /** Makes the result of what came back. */
    abstract void result(State state, Exchange into);

    /** Makes the payloads a list, which is a message of its own: it has no properties of those that it was made of. */
    static void collection(State state, Exchange into) {
        into.getMessage().setBody(state.payloads());
        into.getMessage().removeHeaders("*");
        Properties.received(into);
    }

    private static void payload(@Nullable Object payload, Exchange into) {
        into.getMessage().setBody(payload);
        into.getMessage().removeHeader(Exchange.CONTENT_TYPE);
    }

    static void message(Message from, Exchange into) {
        into.getMessage().setBody(from.getBody());
        into.getMessage().setHeaders(new LinkedHashMap<>(from.getHeaders()));
    }

    /** Ends the flow, which has no result. */
    static void end(Exchange into) {
        payload(null, into);
        into.setRouteStop(true);
    }
}
