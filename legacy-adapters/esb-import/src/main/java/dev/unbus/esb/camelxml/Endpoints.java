package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.camel.util.TimeUtils;

/** Turns endpoint URIs of Camel 2 and 3 into those of Camel 4 on Quarkus. */
final class Endpoints {

    private static final OptionCatalog CATALOG = new OptionCatalog();
    private static final Pattern DURATION = Pattern.compile("(\\d+(ms|s|m|h|d))+");
    private static final List<String> OF_SOURCES = List.of("consumer.", "scheduler.consumer.");

    private final Addresses addresses;
    private final Map<String, SchemeRule> rules;

    Endpoints(Conversion conversion, Settings settings) {
        addresses = new Addresses(conversion, settings);
        rules = SchemeRules.all();
    }

    /**
     * The new URI.
     *
     * @throws BeyondException when there is none
     */
    String convert(String old, EndpointUse use) {
        LegacyProperties properties = use.scope().project().properties();
        String text = properties.ofCamel(old.strip());
        MissingValues.of(EndpointUri.parse(text), properties);
        text = properties.use(text);
        use.scope().project().beans().within(use.element().file());
        use.scope().project().properties().missing(text).forEach(key -> use.notes()
                .different("the sources do not say what " + key + " is: it has to be set"));
        EndpointUri uri = EndpointUri.parse(text);
        if (uri.scheme().isEmpty()) {
            return wholePlaceholder(text, use);
        }
        component(uri, use);
        SchemeRule rule = Successors.amazon(uri.scheme()) ? Successors::amazon : rules.get(uri.scheme());
        if (rule != null) {
            rule.apply(uri, use);
        }
        if (!CATALOG.component(uri.scheme())) {
            throw new BeyondException("Camel 4 has no component " + uri.scheme());
        }
        options(uri, use);
        EndpointFiles.take(uri, use);
        RequiredOptions.add(uri, use);
        addresses.externalise(uri, use);
        TodaysEndpoints.check(uri, use);
        return uri.toString();
    }

    /** A scheme that is the name of a bean is that of the component which the bean is. */
    private static void component(EndpointUri uri, EndpointUse use) {
        Project project = use.scope().project();
        project.beans().componentScheme(uri.scheme()).ifPresent(real -> {
            Element bean = project.beans().element(uri.scheme());
            if (bean != null && Brokers.is(LegacyBeans.className(bean))) {
                project.brokers().refuseSecond(bean);
            }
            uri.to(real, uri.path());
        });
    }

    private String wholePlaceholder(String text, EndpointUse use) {
        if (text.startsWith("{{") && text.indexOf("}}") == text.length() - 2) {
            String key = text.substring(2, text.length() - 2).replaceFirst(":.*", "");
            String value = use.scope().project().properties().value(key);
            if (value == null) {
                throw new BeyondException("the project does not say what " + text + " is");
            }
            return convert(value, use);
        }
        throw new BeyondException("no scheme in the endpoint " + text);
    }

    private static void options(EndpointUri uri, EndpointUse use) {
        for (String name : new TreeSet<>(uri.options().keySet())) {
            OF_SOURCES.stream()
                    .filter(name::startsWith)
                    .findFirst()
                    .ifPresent(prefix -> uri.rename(name, name.substring(prefix.length())));
        }
        for (String name : new TreeSet<>(uri.options().keySet())) {
            if (!CATALOG.option(uri.scheme(), name)) {
                uri.take(name);
                use.notes()
                        .different("the option " + name + " of " + uri.scheme() + " no longer exists and is left out");
            }
        }
        uri.options().replaceAll((name, value) -> reference(millis(uri.scheme(), name, value), use));
    }

    /** A time with its unit, where today's option is a number of milliseconds. */
    private static String millis(String scheme, String option, String value) {
        boolean number = DURATION.matcher(value).matches()
                && CATALOG.endpointOption(scheme, option)
                        .filter(known -> known.getType().equals("integer"))
                        .isPresent();
        return number ? String.valueOf(TimeUtils.toMilliSeconds(value)) : value;
    }

    /** A bean that an option refers to. */
    private static String reference(String value, EndpointUse use) {
        String name = value.replaceFirst("^#+(bean:)?", "");
        if (value.startsWith("#") && !name.startsWith("class:") && !name.startsWith("type:") && !name.contains("{{")) {
            return "#" + use.scope().project().beans().option(name, use.notes());
        }
        return value;
    }
}
