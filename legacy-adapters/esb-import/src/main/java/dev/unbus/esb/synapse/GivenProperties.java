package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code get-property} gives though no mediator set it: local entries, and what only the old server knows. */
final class GivenProperties {

    private static final Pattern PROPERTY = Pattern.compile("get-property\\(\\s*(['\"])([^'\"]*)\\1\\s*([,)])");
    private static final Pattern REGISTRY =
            Pattern.compile("get-property\\(\\s*['\"]registry['\"]\\s*,\\s*['\"]([^'\"@]+)['\"]\\s*\\)");
    private static final Set<String> OPERATION = Set.of("OperationName", "OperationNamespace");

    private final Estate estate;

    GivenProperties(Estate estate) {
        this.estate = estate;
    }

    /**
     * The expression with local entries by their text.
     *
     * @throws Unconvertible when it asks for what is not there
     */
    String in(String expression, Element holder) {
        StringBuilder changed = new StringBuilder();
        Matcher properties = PROPERTY.matcher(REGISTRY.matcher(expression)
                .replaceAll(found -> Matcher.quoteReplacement(resource(found.group(1), holder))));
        while (properties.find()) {
            boolean alone = properties.group(3).equals(")");
            String name = properties.group(2);
            check(name, alone);
            Optional<String> entry = alone ? entry(name, holder) : Optional.empty();
            properties.appendReplacement(changed, Matcher.quoteReplacement(entry.orElseGet(() -> properties.group())));
        }
        return properties.appendTail(changed).toString();
    }

    private static void check(String name, boolean alone) {
        if (alone && OPERATION.contains(name)) {
            throw new Unconvertible("the operation of a service is known to the old server only");
        }
        if (!alone && name.equals("registry")) {
            throw new Unconvertible("what the registry of the old server holds is not read");
        }
        if (!alone && name.equals("file")) {
            throw new Unconvertible("the properties file of the old server is not read");
        }
    }

    /** What a resource of the registry holds, which is among the sources. */
    private String resource(String key, Element holder) {
        return estate.resources()
                .content(key, holder)
                .map(String::strip)
                .filter(text -> !text.startsWith("<") && !(text.contains("'") && text.contains("\"")))
                .map(GivenProperties::quoted)
                .orElseThrow(() -> new Unconvertible("what the registry of the old server holds is not read"));
    }

    private Optional<String> entry(String name, Element holder) {
        Optional<Element> entry = estate.artifacts().find("localEntry", name, holder);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> text = entry.flatMap(found -> estate.resources().content(name, holder))
                .map(String::strip)
                .filter(found -> !found.startsWith("<") && !(found.contains("'") && found.contains("\"")));
        if (text.isEmpty() && !isSet(name)) {
            throw new Unconvertible("the local entry " + name + " is no plain text");
        }
        return text.map(found -> "local-entry('" + name + "', " + quoted(found) + ")");
    }

    private boolean isSet(String name) {
        return estate.conversion().roots().stream()
                .flatMap(Element::all)
                .anyMatch(each -> each.is("property")
                        && each.attribute("name", "").equals(name)
                        && !each.attribute("action", "set").equals("remove"));
    }

    private static String quoted(String text) {
        String quote = text.contains("'") ? "\"" : "'";
        return quote + text + quote;
    }
}
