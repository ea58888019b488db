package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.model.language.ExpressionDefinition;

/** {@code enrich}: takes something from somewhere and puts it somewhere. */
final class EnrichMediator {

    void enrich(Element enrich, Flow flow) {
        Element source = enrich.child("source").orElseThrow(() -> new Unconvertible("the source is not said"));
        Element target = enrich.child("target").orElseThrow(() -> new Unconvertible("the target is not said"));
        String kind = target.attribute("type", "custom").toLowerCase(Locale.ROOT);
        String action = target.attribute("action", "replace").toLowerCase(Locale.ROOT);
        if (source.attribute("clone", "true").equals("false")
                && source.attribute("type", "custom").equals("custom")) {
            throw new Unconvertible("what is taken out of the message is moved, not copied");
        }
        if (action.equals("replace") && (kind.equals("property") || kind.equals("variable"))) {
            flow.add(Model.property(property(target), value(source, flow)));
        } else if (kind.equals("body") || kind.equals("envelope") || kind.equals("custom")) {
            body(source, target, kind, action, flow);
        } else {
            throw new Unconvertible(
                    "a target of the type " + kind + " with the action " + action + " is not converted");
        }
        flow.estate().account().converted(enrich);
    }

    private static String property(Element part) {
        return part.attribute("property", part.attribute("xpath", ""));
    }

    /** The content of the source as a value. */
    private static ExpressionDefinition value(Element source, Flow flow) {
        String text = source(source, flow);
        return isInline(source)
                ? Model.language("synapse", Model.declare("type", text.startsWith("<") ? "XML" : "JSONTEXT") + text)
                : new Expressions(source, flow).value(text, "OM");
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

    private static void body(Element source, Element target, String kind, String action, Flow flow) {
        String text = source(source, flow);
        boolean whole = kind.equals("body");
        String where = whole
                ? "$body"
                : kind.equals("envelope") ? "$body" : new Expressions(target, flow).text(target.attribute("xpath", ""));
        if (kind.equals("envelope") || (whole && action.equals("sibling"))) {
            throw new Unconvertible("the envelope as a target is not converted");
        }
        if (whole && action.equals("child")) {
            where = "$body/child::*[1]";
        }
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
