package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.support.PatternHelper;

/** Route configurations of Camel 3.12 and later: one without an id is for routes that name none, one with an id for those that name it. */
final class RouteConfigurations {

    private final Map<Element, RouteConfigurationDefinition> all = new LinkedHashMap<>();
    private final Set<Element> asked = new LinkedHashSet<>();

    boolean has(Element element) {
        return all.containsKey(element);
    }

    void add(Element element, RouteConfigurationDefinition converted) {
        all.put(element, converted);
    }

    /**
     * Those that a route has, in the order in which it names them.
     *
     * @param named the ids that it names, which may be patterns; empty when it names none
     * @param there those of its context
     */
    List<RouteConfigurationDefinition> of(Optional<String> named, List<Element> there) {
        List<RouteConfigurationDefinition> found = new ArrayList<>();
        for (String pattern : named.orElse("*").split(",", -1)) {
            for (Element element : there) {
                RouteConfigurationDefinition configuration = all.get(element);
                if (configuration != null && has(element, named.isPresent(), pattern.strip())) {
                    asked.add(element);
                    found.add(configuration);
                }
            }
        }
        return found;
    }

    /** The ids, or patterns of them, that none of a context has. */
    static List<String> absent(String ids, List<Element> there) {
        return Stream.of(ids.split(",", -1))
                .map(String::strip)
                .filter(pattern -> there.stream().noneMatch(element -> has(element, true, pattern)))
                .toList();
    }

    private static boolean has(Element element, boolean named, String pattern) {
        String id = element.attribute("id", "");
        return named ? !id.isEmpty() && PatternHelper.matchPattern(id, pattern) : id.isEmpty() || id.equals("*");
    }

    /** Says what became of those that are not settled yet. */
    void settle(Account account) {
        all.keySet().stream()
                .filter(element -> account.unit(element)
                        .filter(unit -> unit.outcome().isEmpty())
                        .isPresent())
                .forEach(element -> settle(element, account));
    }

    private void settle(Element element, Account account) {
        if (element.attribute("precondition").isPresent()) {
            account.different(element, "it counts whatever its precondition says");
        } else if (asked.contains(element)) {
            account.converted(element);
        } else {
            account.different(element, "no route has it, and it is left out");
        }
    }

    /** A configuration with nothing in it. */
    static RouteConfigurationDefinition empty(String id) {
        RouteConfigurationDefinition configuration = new RouteConfigurationDefinition();
        configuration.setId(id);
        configuration.setOnExceptions(new ArrayList<>());
        configuration.setOnCompletions(new ArrayList<>());
        configuration.setIntercepts(new ArrayList<>());
        configuration.setInterceptFroms(new ArrayList<>());
        configuration.setInterceptSendTos(new ArrayList<>());
        return configuration;
    }

    static boolean isEmpty(RouteConfigurationDefinition configuration) {
        return configuration.getErrorHandler() == null
                && configuration.getOnExceptions().isEmpty()
                && configuration.getOnCompletions().isEmpty()
                && configuration.getIntercepts().isEmpty()
                && configuration.getInterceptFroms().isEmpty()
                && configuration.getInterceptSendTos().isEmpty();
    }

    /** Adds all of one configuration to another; its error handler takes the other's place. */
    static void into(RouteConfigurationDefinition into, RouteConfigurationDefinition more) {
        into.getOnExceptions().addAll(more.getOnExceptions());
        into.getOnCompletions().addAll(more.getOnCompletions());
        into.getIntercepts().addAll(more.getIntercepts());
        into.getInterceptFroms().addAll(more.getInterceptFroms());
        into.getInterceptSendTos().addAll(more.getInterceptSendTos());
        if (more.getErrorHandler() != null) {
            into.setErrorHandler(more.getErrorHandler());
        }
    }
}
