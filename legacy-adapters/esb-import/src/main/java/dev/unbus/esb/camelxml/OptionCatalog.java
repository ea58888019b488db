package dev.unbus.esb.camelxml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.ComponentModel;
import org.jspecify.annotations.Nullable;

/** What Camel 4 knows of components: whether one is there, and which options its endpoints take. */
final class OptionCatalog {

    private static final Set<String> OURS = Set.of("unbus-jms", "unbus-kafka");
    private static final Set<String> EVERYWHERE =
            Set.of("bridgeErrorHandler", "exchangePattern", "exceptionHandler", "lazyStartProducer", "synchronous");

    private final CamelCatalog catalog = new DefaultCamelCatalog();
    private final Map<String, Known> known = new HashMap<>();

    private record Known(@Nullable ComponentModel model, Set<String> names, List<String> prefixes) {}

    boolean component(String scheme) {
        return OURS.contains(scheme) || known(scheme).model() != null;
    }

    /** Whether an endpoint takes the option, or passes on whatever it does not know. */
    boolean option(String scheme, String option) {
        Known component = known(scheme);
        return component.model() == null
                || component.model().isLenientProperties()
                || EVERYWHERE.contains(option)
                || component.names().contains(option)
                || component.prefixes().stream().anyMatch(option::startsWith);
    }

    private synchronized Known known(String scheme) {
        return known.computeIfAbsent(scheme, this::load);
    }

    private Known load(String scheme) {
        ComponentModel model = OURS.contains(scheme) ? null : catalog.componentModel(scheme);
        if (model == null) {
            return new Known(null, Set.of(), List.of());
        }
        Set<String> names = new HashSet<>();
        model.getEndpointOptions().forEach(option -> names.add(option.getName()));
        List<String> prefixes = model.getEndpointOptions().stream()
                .map(ComponentModel.EndpointOptionModel::getPrefix)
                .filter(prefix -> prefix != null && !prefix.isEmpty())
                .toList();
        return new Known(model, names, prefixes);
    }
}
