package dev.unbus.esb.verify;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;

/** Whether Camel's own component would take an endpoint: its scheme and options, by the catalog of this version of Camel. */
final class EndpointCheck {

    /** Ours, which Camel's catalog does not know. */
    private static final Set<String> OURS = Set.of("unbus-jms", "unbus-kafka", "unbus-file");

    private final CamelCatalog catalog = new DefaultCamelCatalog(true);
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    EndpointCheck() {
        known.addAll(catalog.findComponentNames());
        known.addAll(OURS);
    }

    boolean isKnown(String scheme) {
        return known.contains(scheme);
    }

    /** Refuses an endpoint that the real component would refuse. */
    void check(String uri) {
        String scheme = uri.substring(0, Math.max(0, uri.indexOf(':')));
        if (OURS.contains(scheme)) {
            return;
        }
        EndpointValidationResult result = catalog.validateEndpointProperties(uri);
        if (!result.isSuccess()) {
            throw new ResolveEndpointFailedException(uri, String.join("; ", reasons(result)));
        }
    }

    private static Iterable<String> reasons(EndpointValidationResult result) {
        Map<String, String> reasons = new TreeMap<>();
        note(reasons, "is no option", result.getUnknown());
        note(reasons, "is required", result.getRequired());
        if (result.getSyntaxError() != null) {
            reasons.put("syntax", result.getSyntaxError());
        }
        if (result.getUnknownComponent() != null) {
            reasons.put(result.getUnknownComponent(), result.getUnknownComponent() + " is no component");
        }
        for (Map<String, String> wrong : java.util.Arrays.asList(
                result.getInvalidEnum(),
                result.getInvalidBoolean(),
                result.getInvalidInteger(),
                result.getInvalidNumber(),
                result.getInvalidDuration(),
                result.getInvalidReference())) {
            if (wrong != null) {
                wrong.forEach((option, value) -> reasons.put(option, option + " cannot be " + value));
            }
        }
        return reasons.values();
    }

    private static void note(
            Map<String, String> reasons, String what, @org.jspecify.annotations.Nullable Set<String> options) {
        if (options != null) {
            options.forEach(option -> reasons.put(option, option + " " + what));
        }
    }
}
