package dev.unbus.esb.runtime.synapse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** An element of a mediator's configuration, read at run time. */
record Configuration(Element element) {

    static Configuration of(String xml) {
        return new Configuration(XmlText.read(xml).getDocumentElement());
    }

    String name() {
        return element.getLocalName();
    }

    boolean is(String name) {
        return element.getLocalName().equals(name);
    }

    /** An attribute of that local name, whatever its namespace. */
    @Nullable
    String attribute(String name) {
        NamedNodeMap attributes = element.getAttributes();
        for (int at = 0; at < attributes.getLength(); at++) {
            Attr attribute = (Attr) attributes.item(at);
            if (name.equals(attribute.getLocalName())) {
                return attribute.getValue().strip();
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    String text() {
        return element.getTextContent().strip();
    }

    List<Configuration> children() {
        List<Configuration> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                children.add(new Configuration(one));
            }
        }
        return children;
    }

    List<Configuration> children(String name) {
        return children().stream().filter(child -> child.is(name)).toList();
    }

    /** All elements of that name below it. */
    List<Configuration> all(String name) {
        List<Configuration> all = new ArrayList<>();
        children().forEach(child -> {
            if (child.is(name)) {
                all.add(child);
            }
            all.addAll(child.all(name));
        });
        return all;
    }

    /** An expression that stands in it, with the prefixes that are in force here. */
    Evaluable expression(String text) {
        return SynapseExpression.of(text, namespaces());
    }

    /** The text of an expression's value; null for none. */
    static @Nullable String text(Evaluable expression, Exchange exchange) {
        return SynapseExpression.text(expression, exchange);
    }

    private Map<String, String> namespaces() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        for (Node up = element; up instanceof Element around; up = up.getParentNode()) {
            NamedNodeMap attributes = around.getAttributes();
            for (int at = 0; at < attributes.getLength(); at++) {
                Attr attribute = (Attr) attributes.item(at);
                if (attribute.getName().startsWith("xmlns:")) {
                    namespaces.putIfAbsent(attribute.getLocalName(), attribute.getValue());
                }
            }
        }
        return namespaces;
    }
}
