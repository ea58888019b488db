package dev.unbus.esb.camelxml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.tooling.model.BaseOptionModel;

/** Gives keys that the sources have no value for one that their place can take, so that a route starts until somebody sets them. */
final class MissingValues {

    private static final OptionCatalog CATALOG = new OptionCatalog();
    private static final Set<String> NUMBERS = Set.of("integer", "number", "duration");
    private static final Set<String> WEB = Set.of("http", "https", "jetty", "netty-http", "restlet", "undertow");
    private static final Pattern PORT = Pattern.compile(":(\\{\\{[^{}]+}})(?=/|$)");
    private static final List<String> OF_SOURCES = List.of("consumer.", "scheduler.");

    private MissingValues() {}

    /** Makes settings of the keys in a step and all below it. */
    static void of(Node step, LegacyProperties properties) {
        step.all().forEach(node -> node.attributeNames().forEach(attribute -> {
            String value = node.attribute(attribute).orElseThrow();
            if (properties.asks(value)) {
                CATALOG.attribute(node.name(), attribute)
                        .flatMap(MissingValues::otherwise)
                        .ifPresent(otherwise -> properties.standsFor(value, otherwise));
                node.set(attribute, properties.settings(value));
            }
        }));
    }

    /** Looks at the options of an endpoint before anything else asks for their keys. */
    static void of(EndpointUri uri, LegacyProperties properties) {
        String scheme = Stream.of(uri.scheme(), uri.scheme().replaceFirst("^aws-", "aws2-"))
                .filter(CATALOG::component)
                .findFirst()
                .orElseGet(() -> uri.scheme().replaceFirst("\\d$", ""));
        boolean port =
                WEB.contains(scheme) || CATALOG.endpointOption(scheme, "port").isPresent();
        if (port) {
            PORT.matcher(uri.path()).results().forEach(match -> properties.standsFor(match.group(1), "1000"));
        }
        uri.options().forEach((name, value) -> {
            if (properties.asks(value)) {
                CATALOG.endpointOption(scheme, today(name))
                        .flatMap(MissingValues::otherwise)
                        .ifPresent(otherwise -> properties.standsFor(value, otherwise));
            }
        });
    }

    private static String today(String option) {
        return OF_SOURCES.stream()
                .filter(option::startsWith)
                .findFirst()
                .map(prefix -> option.substring(prefix.length()))
                .orElse(option);
    }

    /** A value that an option takes, which says nothing. */
    static Optional<String> otherwise(BaseOptionModel option) {
        if (option.getDefaultValue() != null) {
            return Optional.of(String.valueOf(option.getDefaultValue()));
        }
        if (option.getEnums() != null && !option.getEnums().isEmpty()) {
            return Optional.of(option.getEnums().get(0));
        }
        if (option.getType().equals("boolean")) {
            return Optional.of("false");
        }
        return NUMBERS.contains(option.getType()) ? Optional.of("1000") : Optional.empty();
    }
}
