package dev.unbus.esb.runtime.mule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The variables behind a scope with several routes: those from before it, and over them what the routes have changed. */
public final class RouteVariables {

    private static final String KEY = "MuleRouteVariables";

    private final Map<String, Object> before;
    private final Map<Integer, Map<String, Object>> changes = new TreeMap<>();

    /** Begins with the variables of the message that all routes get a copy of. */
    public RouteVariables(Exchange input) {
        before = new LinkedHashMap<>(input.getVariables());
    }

    /** Takes over what a route has changed; {@code index} says which route it is. */
    public void changed(Exchange route, int index) {
        Map<String, Object> changed = new LinkedHashMap<>(route.getVariables());
        changed.entrySet().removeIf(one -> one.getValue() == before.get(one.getKey()));
        changes.put(index, changed);
    }

    /**
     * Puts the variables where the flow goes on.
     *
     * @param several whether a variable that more than one route has changed becomes a list; the last one counts otherwise
     */
    public void put(Exchange exchange, boolean several) {
        forget(exchange);
        Map<String, List<Object>> values = new LinkedHashMap<>();
        changes.values()
                .forEach(route -> route.forEach((name, value) ->
                        values.computeIfAbsent(name, none -> new ArrayList<>()).add(value)));
        values.forEach((name, each) -> {
            boolean list = several && each.size() > 1;
            exchange.setVariable(name, list ? each : each.get(each.size() - 1));
        });
    }

    /** Has the variables from before the routes again. */
    void forget(Exchange exchange) {
        List.copyOf(exchange.getVariables().keySet()).forEach(exchange::removeVariable);
        before.forEach(exchange::setVariable);
    }

    /**
     * The variables of the routes that were gathered until now, kept as a property of the result.
     *
     * @param input for the first route: the message that all get a copy of; null for those behind it
     */
    public static RouteVariables of(Exchange result, @Nullable Exchange input) {
        if (input == null) {
            return result.getProperty(KEY, RouteVariables.class);
        }
        RouteVariables begun = new RouteVariables(input);
        result.setProperty(KEY, begun);
        return begun;
    }
}
