package dev.unbus.esb.runtime.mule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Gathers the messages of parallel routes as Mule does: an object with a message a route, by the number of the route. */
public final class ScatterGather implements AggregationStrategy {

    private static final String ROUTES = "routes";
    private static final String MESSAGES = "MuleGathered";
    private static final String FAILURES = "MuleGatheredFailures";

    @Override
    public @Nullable Exchange aggregate(@Nullable Exchange gathered, Exchange route) {
        return aggregate(gathered, route, route);
    }

    @Override
    public @Nullable Exchange aggregate(@Nullable Exchange gathered, Exchange route, Exchange input) {
        Exchange result = gathered == null ? route : gathered;
        Map<Integer, Object> messages = map(result, MESSAGES, gathered == null);
        Map<Integer, Object> failures = map(result, FAILURES, gathered == null);
        if (gathered == null) {
            Kept.keep(result, ROUTES, input);
        }
        RouteVariables variables = RouteVariables.of(result, gathered == null ? input : null);
        int index = route.getProperty(Exchange.MULTICAST_INDEX, messages.size(), Integer.class);
        Exception failure = route.getException();
        if (failure == null) {
            messages.put(index, message(route));
            variables.changed(route, index);
        } else {
            failures.put(index, failure);
            route.setException(null);
            Kept.done(route); // what failed for the handler is the scope, not the operation in it
        }
        return result;
    }

    @Override
    public void onCompletion(@Nullable Exchange gathered) {
        if (gathered == null) {
            return;
        }
        Map<Integer, Object> failures = map(gathered, FAILURES, false);
        Map<String, Object> payload = new LinkedHashMap<>();
        map(gathered, MESSAGES, false).forEach((index, message) -> payload.put(String.valueOf(index), message));
        RouteVariables.of(gathered, null).put(gathered, true);
        gathered.getMessage().setBody(payload);
        gathered.getMessage().removeHeader(Exchange.CONTENT_TYPE);
        gathered.removeProperty(MESSAGES);
        gathered.removeProperty(FAILURES);
        if (!failures.isEmpty()) {
            Kept.restore(gathered, ROUTES);
            RouteVariables.of(gathered, null).forget(gathered);
            Map.Entry<Integer, Object> first = failures.entrySet().iterator().next();
            gathered.setException(new MuleErrorException(
                    "MULE", "COMPOSITE_ROUTING", "Error(s) were found for route(s): " + failures.keySet(), (Exception)
                            first.getValue()));
        }
    }

    static Map<String, Object> message(Exchange route) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("payload", MediaTypes.inner(route));
        message.put("attributes", new LinkedHashMap<>(route.getMessage().getHeaders()));
        return message;
    }

    @SuppressWarnings("unchecked")
    private static Map<Integer, Object> map(Exchange exchange, String key, boolean fresh) {
        Map<Integer, Object> known = fresh ? null : exchange.getProperty(key, Map.class);
        if (known == null) {
            known = new TreeMap<>();
            exchange.setProperty(key, known);
        }
        return known;
    }
}
