package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers and properties that say where messages go: constants that are put there are addresses. */
final class AddressNames {

    private static final Set<String> ROUTERS =
            Set.of("recipientList", "routingSlip", "dynamicRouter", "enrich", "pollEnrich");
    private static final Set<String> VALUES = Set.of("header", "property", "exchangeProperty");
    private static final Pattern FUNCTION = Pattern.compile(
            "\\$(?:simple)?\\{(?:in\\.)?" + "(?:headers?|property|exchangeProperty)(?:\\.|\\[|:)'?([\\w-]+)'?]?}");

    private final Set<String> names = new HashSet<>();

    AddressNames(Conversion conversion) {
        conversion.roots().stream().flatMap(Element::all).forEach(this::read);
    }

    private void read(Element step) {
        if (step.is("toD") || step.is("wireTap")) {
            function(step.attribute("uri", ""));
        }
        if (ROUTERS.contains(step.name())) {
            step.attribute("headerName").ifPresent(names::add);
            for (Element expression : step.children()) {
                if (VALUES.contains(expression.name())) {
                    names.add(expression.text().strip());
                } else if (expression.is("simple")) {
                    function(expression.text());
                }
            }
        }
    }

    private void function(String text) {
        Matcher function = FUNCTION.matcher(text.strip());
        if (function.matches()) {
            names.add(function.group(1));
        }
    }

    /** Whether messages go where a header or property of this name says. */
    boolean has(String name) {
        return names.contains(name);
    }
}
