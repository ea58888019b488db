package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.SetVariableDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** {@code enrich}: takes something from somewhere and puts it somewhere. */
final class EnrichMediator {

    private static final Pattern PROPERTY = Pattern.compile("get-property\\(\\s*'([^']*)'\\s*\\)");

    void enrich(Element enrich, Flow flow) {
        Element source = enrich.child("source").orElseThrow(() -> new Unconvertible("the source is not said"));
        Element target = enrich.child("target").orElseThrow(() -> new Unconvertible("the target is not said"));
        String action = target.attribute("action", "replace").toLowerCase(Locale.ROOT);
        boolean custom = source.attribute("type", "custom").equals("custom");
        if (source.attribute("clone", "true").equals("false") && custom && !action.equals("remove")) {
            throw new Unconvertible("what is taken out of the message is moved, not copied");
        }
        if (action.equals("remove")) {
            remove(source, target, flow);
        } else {
            put(source, target, action, flow);
        }
        flow.estate().account().converted(enrich);
    }

    private static void put(Element source, Element target, String action, Flow flow) {
        String kind = target.attribute("type", "custom").toLowerCase(Locale.ROOT);
        Matcher named = PROPERTY.matcher(target.attribute("xpath", ""));
        switch (kind) {
            case "property" -> property(property(target), source, action, flow);
            case "variable" -> {
                SetVariableDefinition set = new SetVariableDefinition();
                set.setName(target.attribute("variable", property(target)));
                set.setExpression(value(source, flow));
                flow.add(set);
            }
            case "envelope" -> envelope(source, flow);
            case "body" -> body(source, target, "$body", action, flow);
            case "custom" -> {
                if (named.matches()) {
                    property(named.group(1), source, action, flow);
                } else {
                    body(source, target, custom(target, flow), action, flow);
                }
            }
            default -> throw new Unconvertible("a target of the type " + kind + " is not converted");
        }
    }

    private static String custom(Element target, Flow flow) {
        String text = new Expressions(target, flow).text(target.attribute("xpath", ""));
        if (text.matches("(get-property\\(|\\$(ctx|trp|axis2|func|url|operation):).*")) {
            throw new Unconvertible("the target is what a property of another scope holds: " + text);
        }
        return text;
    }

    /** Takes what a JSONPath selects out of the payload or out of a property. */
    private static void remove(Element source, Element target, Flow flow) {
        String paths = source.attribute("xpath", "").strip();
        String kind = target.attribute("type", "custom").toLowerCase(Locale.ROOT);
        if (!paths.startsWith("json-eval(") || !(kind.equals("body") || kind.equals("property"))) {
            throw new Unconvertible("only what a JSONPath selects is removed from a body or a property");
        }
        for (String path :
                paths.substring("json-eval(".length(), paths.length() - 1).split(",", -1)) {
            String where = new Expressions(source, flow).text("json-eval(" + path.strip() + ")");
            String declared = Model.declare("target", where) + Model.declare("action", "remove");
            if (kind.equals("body")) {
                flow.add(Model.body(Model.language("synapse-enrich", declared)));
            } else {
                String name = property(target);
                flow.add(Model.property(
                        name, Model.language("synapse-enrich", declared + Model.declare("property", name))));
            }
        }
    }

    private static void property(String name, Element source, String action, Flow flow) {
        if (!action.equals("child")) {
            flow.add(Model.property(name, value(source, flow)));
            return;
        }
        String text = source(source, flow);
        String declared = Model.declare("action", action)
                + Model.declare("property", name)
                + (isInline(source) ? Model.declare("inline", "true") : "");
        String namespaces = isInline(source) ? "" : Model.namespaces(source, text);
        flow.add(Model.property(name, Model.language("synapse-enrich", namespaces + declared + text)));
    }

    /** The whole envelope becomes another, as it does by a payload that is one. */
    private static void envelope(Element source, Flow flow) {
        Template text = new Template(source, flow);
        String content = isInline(source) ? source(source, flow) : text.place(source(source, flow), source);
        flow.add(Model.body(Model.language("synapse-payload", text.source("xml", content))));
    }

    private static String property(Element part) {
        return part.attribute("property", part.attribute("xpath", ""));
    }

    /** The content of the source as a value. */
    private static ExpressionDefinition value(Element source, Flow flow) {
        String text = source(source, flow);
        return isInline(source)
                ? Model.language("synapse", Model.declare("type", text.startsWith("<") ? "XML" : "JSONTEXT") + text)
                : new Expressions(source, flow).value(text, "NODES");
    }

    private static boolean isInline(Element source) {
        return source.attribute("type", "custom").equals("inline");
    }

    /** The expression of the source, or the content itself. */
    private static String source(Element source, Flow flow) {
        return switch (source.attribute("type", "custom").toLowerCase(Locale.ROOT)) {
            case "body" -> "get-property('SynapsePayload')";
            case "envelope" -> "$env";
            case "property" -> "get-property('" + property(source) + "')";
            case "variable" -> "${vars." + source.attribute("variable", property(source)) + "}";
            case "custom" ->
                new Expressions(source, flow).text(source.attribute("xpath", source.attribute("property", "")));
            case "inline" -> inline(source, flow);
            default ->
                throw new Unconvertible("a source of this type is not converted: " + source.attribute("type", ""));
        };
    }

    private static String inline(Element source, Flow flow) {
        return source.attribute("key")
                .map(key -> flow.estate()
                        .resources()
                        .content(key, source)
                        .orElseThrow(() -> new Unconvertible(key + " is not among the sources")))
                .orElseGet(() -> source.children().isEmpty()
                        ? source.text().strip()
                        : Model.xml(source.children().get(0)));
    }

    private static void body(Element source, Element target, String where, String action, Flow flow) {
        String text = source(source, flow);
        StringBuilder declared =
                new StringBuilder(Model.declare("target", where)).append(Model.declare("action", action));
        if (isInline(source)) {
            declared.append(Model.declare("inline", "true"));
        }
        String namespaces = namespaces(source, isInline(source) ? "" : text, target, where);
        flow.add(Model.body(Model.language("synapse-enrich", namespaces + declared + text)));
    }

    private static String namespaces(Element source, String text, Element target, String where) {
        Map<String, String> all = new TreeMap<>(Model.used(source, text));
        Model.used(target, where).forEach((prefix, uri) -> {
            String before = all.put(prefix, uri);
            if (before != null && !before.equals(uri)) {
                throw new Unconvertible("the prefix " + prefix + " stands for two namespaces");
            }
        });
        return Model.declared(all);
    }
}
