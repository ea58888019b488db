package dev.unbus.esb.verify;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.jspecify.annotations.Nullable;

/** Whether Camel's own component would take an endpoint: its scheme and options, by the catalog of this version of Camel. */
public final class EndpointCheck {

    /** Ours, which Camel's catalog does not know. */
    private static final Set<String> OURS = Set.of("unbus-jms", "unbus-kafka", "unbus-file");

    /** Components that read the path themselves: the method alone, which the catalog takes for the API. */
    private static final Set<String> WITH_PATHS_OF_THEIR_OWN = Set.of("olingo2", "olingo4");

    /** Options that a component cannot do without, and that the catalog does not call required. */
    private static final Map<String, String> NEEDED = Map.of("spring-rabbitmq", "connectionFactory");

    private final CamelCatalog catalog = new DefaultCamelCatalog(true);
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** With the catalog of this version. */
    public EndpointCheck() {
        known.addAll(catalog.findComponentNames());
        known.addAll(OURS);
    }

    boolean isKnown(String scheme) {
        return known.contains(scheme);
    }

    /**
     * Refuses an endpoint that the real component would refuse.
     *
     * @param configured whether the component itself has an option
     */
    public void check(String uri, BiPredicate<String, String> configured) {
        String scheme = uri.substring(0, Math.max(0, uri.indexOf(':')));
        if (OURS.contains(scheme)) {
            return;
        }
        String needed = NEEDED.get(scheme);
        if (needed != null && !uri.contains(needed + "=") && !configured.test(scheme, needed)) {
            throw new ResolveEndpointFailedException(uri, needed + " is required");
        }
        // The catalog takes the two schedulers that have names for references that lack their sign.
        EndpointValidationResult result = catalog.validateEndpointProperties(
                uri.replaceFirst("([?&])scheduler=(quartz|spring)", "$1scheduler=#$2"));
        if (!result.isSuccess()) {
            Map<String, String> reasons = reasons(result);
            if (result.getRequired() != null) {
                result.getRequired().stream()
                        .filter(option -> configured.test(scheme, option))
                        .forEach(reasons::remove);
            }
            if (WITH_PATHS_OF_THEIR_OWN.contains(scheme)) {
                reasons.remove("apiName");
            }
            if (!reasons.isEmpty()) {
                throw new ResolveEndpointFailedException(uri, String.join("; ", reasons.values()));
            }
        }
    }

    private static Map<String, String> reasons(EndpointValidationResult result) {
        Map<String, String> reasons = new TreeMap<>();
        note(reasons, "is no option", result.getUnknown());
        note(reasons, "is required", result.getRequired());
        if (result.getSyntaxError() != null) {
            reasons.put("syntax", result.getSyntaxError());
        }
        if (result.getUnknownComponent() != null) {
            reasons.put(result.getUnknownComponent(), result.getUnknownComponent() + " is no component");
        }
        for (Map<String, String> wrong : Arrays.asList(
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
        return reasons;
    }

    private static void note(Map<String, String> reasons, String what, @Nullable Set<String> options) {
        if (options != null) {
            options.forEach(option -> reasons.put(option, option + " " + what));
        }
    }
}
