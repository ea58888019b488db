package dev.unbus.esb.synapse;

import dev.unbus.esb.runtime.synapse.ScriptLanguage;
import dev.unbus.esb.runtime.synapse.XQueryLanguage;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.XmlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.StopDefinition;

/** Mediators that are programs: {@code script} and {@code xquery}. */
final class ScriptMediators {

    void register(Map<String, MediatorConverter> converters) {
        converters.put("script", MediatorConverter.alone(this::script));
        converters.put("xquery", MediatorConverter.alone(this::xquery));
    }

    private void script(Element script, Flow flow) {
        String language = script.attribute("language", "js");
        if (!List.of("js", "rhinoJs", "nashornJs").contains(language)) {
            throw new Unconvertible("scripts in " + language + " are not run here");
        }
        StringBuilder source = new StringBuilder();
        int number = 1;
        for (Element include : script.children("include")) {
            source.append(Model.declare("include " + number++, file(include, language, flow)));
        }
        Optional<String> key = script.attribute("key");
        if (key.isPresent()) {
            source.append(Model.declare("include " + number, file(script, language, flow)));
            source.append(Model.declare("function", script.attribute("function", "mediate")));
        } else {
            check(script.text(), language);
            source.append(script.text().strip());
        }
        FilterDefinition ends = new FilterDefinition();
        ends.setExpression(Model.language("synapse-script", source.toString()));
        Model.add(ends, new StopDefinition());
        flow.add(ends);
        flow.estate().account().converted(script);
    }

    private static String file(Element reference, String language, Flow flow) {
        String key = reference.attribute("key").orElseThrow(() -> new Unconvertible("the script is not said"));
        String text = flow.estate()
                .resources()
                .content(key, reference)
                .filter(found -> !found.isBlank())
                .orElseThrow(() -> new Unconvertible("the script " + key + " is not among the sources"));
        String plain = unwrapped(text);
        check(plain, language);
        return flow.estate().resources().write("script", key, "js", plain);
    }

    /** What stands in an element, such as a local entry's, is its text. */
    private static String unwrapped(String text) {
        if (!text.strip().startsWith("<")) {
            return text;
        }
        try {
            Element root = XmlReader.read("entry", text.strip().getBytes(StandardCharsets.UTF_8));
            return root.children().isEmpty() ? root.text() : text;
        } catch (SourceException plain) {
            return text;
        }
    }

    private static void check(String script, String language) {
        Whole.check(script, ScriptLanguage::check);
        if (language.equals("nashornJs") && script.matches("(?s).*\\b(getPayloadXML|getEnvelopeXML|print|Java)\\b.*")) {
            throw new Unconvertible("the script takes XML as objects of the old bus");
        }
    }

    private void xquery(Element xquery, Flow flow) {
        String key = xquery.attribute("key").orElseThrow(() -> new Unconvertible("the query is not said"));
        String query = flow.estate()
                .resources()
                .content(key, xquery)
                .map(ScriptMediators::unwrapped)
                .filter(found -> !found.isBlank())
                .orElseThrow(() -> new Unconvertible("the query " + key + " is not among the sources"));
        Whole.check(query, XQueryLanguage::check);
        StringBuilder source = new StringBuilder();
        Map<String, String> namespaces = new TreeMap<>();
        xquery.attribute("target").ifPresent(path -> {
            String text = new Expressions(xquery, flow).text(path);
            namespaces.putAll(Model.used(xquery, text));
            source.append(Model.declare("target", text));
        });
        for (Element variable : xquery.children("variable")) {
            source.append(variable(variable, namespaces, flow));
        }
        flow.add(Model.body(Model.language("synapse-xquery", Model.declared(namespaces) + source + query)));
        flow.estate().account().converted(xquery);
    }

    private static String variable(Element variable, Map<String, String> namespaces, Flow flow) {
        String name = variable.attribute("name", "");
        String type = variable.attribute("type", "STRING").toUpperCase(Locale.ROOT);
        if (variable.attribute("key").isPresent()) {
            throw new Unconvertible("a variable of the query comes from the registry");
        }
        if (!List.of(
                        "STRING",
                        "INT",
                        "INTEGER",
                        "SHORT",
                        "BYTE",
                        "LONG",
                        "DOUBLE",
                        "FLOAT",
                        "BOOLEAN",
                        "ELEMENT",
                        "DOCUMENT")
                .contains(type)) {
            throw new Unconvertible("a variable of the query has the type " + type);
        }
        Optional<String> value = variable.attribute("value");
        if (value.isPresent()) {
            return Model.declare("value " + name, type + " " + value.get());
        }
        String expression = variable.attribute("expression")
                .map(text -> new Expressions(variable, flow).text(text))
                .orElse("$body/child::*[1]");
        Model.used(variable, expression).forEach((prefix, uri) -> {
            String before = namespaces.put(prefix, uri);
            if (before != null && !before.equals(uri)) {
                throw new Unconvertible("the prefix " + prefix + " stands for two namespaces");
            }
        });
        return Model.declare("variable " + name, type + " " + expression);
    }
}
