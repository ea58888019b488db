package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.util.TimeUtils;

/** Turns endpoint URIs of Camel 2 and 3 into those of Camel 4 on Quarkus. */
final class Endpoints {

    private static final OptionCatalog CATALOG = new OptionCatalog();
    private static final Pattern DURATION = Pattern.compile("(\\d+(ms|s|m|h|d))+");

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
        properties.several(text).forEach(use.notes()::different);
        String named = OpenBeginnings.named(text, use.scope()).orElse(null);
        if (named != null) {
            return convert(named, use);
        }
        if (EndpointUri.parse(text).scheme().isEmpty()) {
            return convert(OpenBeginnings.closed(text, use), use);
        }
        MissingValues.of(EndpointUri.parse(text), properties);
        text = properties.use(text);
        use.scope().project().beans().within(use.element().file());
        use.scope().project().properties().missing(text).forEach(key -> use.notes()
                .different("the sources do not say what " + key + " is: it has to be set"));
        EndpointUri uri = EndpointUri.parse(text);
        component(uri, use);
        SchemeRule rule = Successors.amazon(uri.scheme()) ? Successors::amazon : rules.get(uri.scheme());
        if (rule != null) {
            rule.apply(uri, use);
        }
        if (!CATALOG.component(uri.scheme())) {
            throw new BeyondException("Camel 4 has no component " + uri.scheme());
        }
        options(uri, use);
        SimpleUris.parts(uri);
        EndpointFiles.take(uri, use);
        TemplateEndpoints.allow(uri, use);
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
            if (bean != null) {
                new SharedSchemes(project.beans())
                        .options(bean, real)
                        .ifPresent(options -> options.forEach((name, value) -> uri.options()
                                .putIfAbsent(name, project.properties().ofBean(value))));
            }
        });
    }

    private static void options(EndpointUri uri, EndpointUse use) {
        OldOptions.today(uri);
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

    /** A bean that an option refers to, or several of them. */
    private static String reference(String value, EndpointUse use) {
        if (!value.matches("#[^,#]+(\\s*,\\s*#[^,#]+)+")) {
            return one(value, use);
        }
        return Stream.of(value.split("\\s*,\\s*", -1))
                .map(bean -> one(bean, use))
                .collect(Collectors.joining(","));
    }

    private static String one(String value, EndpointUse use) {
        String name = value.replaceFirst("^#+(bean:)?", "");
        if (value.startsWith("#") && !name.startsWith("class:") && !name.startsWith("type:") && !name.contains("{{")) {
            return "#" + use.scope().project().beans().option(name, use.notes());
        }
        return value;
    }
}
