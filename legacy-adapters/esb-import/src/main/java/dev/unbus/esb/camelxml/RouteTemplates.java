package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.camelxml.Contexts.Context;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each route that is made of a template is written out, with the values of its parameters in place. */
final class RouteTemplates {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}:?!]+)(:[^{}]*)?}}");
    private static final Set<String> BEANS = Set.of("templateBean", "bean");

    private final ContextScope scope;
    private final RouteConverter routes;
    private final Account account;

    RouteTemplates(ContextScope scope, RouteConverter routes) {
        this.scope = scope;
        this.routes = routes;
        this.account = scope.conversion().account();
    }

    void convert(Context context) {
        context.of("templatedRoute").forEach(this::instance);
    }

    private void instance(Element templated) {
        try {
            Element template = template(templated, scope.conversion());
            Element route = route(template);
            Element copy = filled(templated, scope.conversion());
            boolean first =
                    account.unit(route).filter(unit -> unit.outcome().isEmpty()).isPresent();
            if (first) {
                account.same(copy, route);
            }
            routes.instance(templated, copy);
            if (account.unit(template).filter(unit -> unit.outcome().isEmpty()).isPresent()) {
                account.different(template, "its routes are written out, one for each templated route");
            }
        } catch (BeyondException beyond) {
            account.settleRest(templated, Outcome.STUBBED, String.valueOf(beyond.getMessage()));
        }
    }

    /**
     * The route that a templated route is.
     *
     * @throws BeyondException when its template is not there, or a parameter has no value
     */
    static Element filled(Element templated, Conversion conversion) {
        Element template = template(templated, conversion);
        Map<String, String> values = values(template, templated);
        return route(template).with(text -> filled(text, values));
    }

    private static Element route(Element template) {
        return template.child("route").orElseThrow(() -> new BeyondException("the route template has no route"));
    }

    private static Element template(Element templated, Conversion conversion) {
        String id = templated.attribute("routeTemplateRef", "");
        return conversion.roots().stream()
                .flatMap(Element::all)
                .filter(element -> element.is("routeTemplate")
                        && element.attribute("id", "").equals(id))
                .findFirst()
                .orElseThrow(() -> new BeyondException("there is no route template " + id + " in the sources"));
    }

    private static Map<String, String> values(Element template, Element templated) {
        boolean beans = Stream.concat(template.children().stream(), templated.children().stream())
                .anyMatch(child -> BEANS.contains(child.name()));
        if (beans) {
            throw new BeyondException("a bean of the template has to be set up anew");
        }
        Map<String, String> values = new LinkedHashMap<>();
        template.children("templateParameter").forEach(parameter -> parameter
                .attribute("defaultValue")
                .ifPresent(value -> values.put(parameter.attribute("name", ""), value)));
        templated
                .children("parameter")
                .forEach(parameter -> values.put(parameter.attribute("name", ""), parameter.attribute("value", "")));
        template.children("templateParameter").stream()
                .filter(parameter -> !parameter.attribute("required", "true").equals("false"))
                .map(parameter -> parameter.attribute("name", ""))
                .filter(name -> !values.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BeyondException("the parameter " + name + " has no value");
                });
        return values;
    }

    /** Keys that are no parameters are those of the project's properties. */
    private static String filled(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }
}
