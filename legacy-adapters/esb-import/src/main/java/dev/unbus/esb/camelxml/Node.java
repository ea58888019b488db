package dev.unbus.esb.camelxml;

import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element on its way from the old notation to the new one: what the rewriting changes. */
final class Node {

    private static final String NAMESPACE = "http://camel.apache.org/schema/spring";

    private String name;
    private String text;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();
    private final Map<String, String> namespaces = new LinkedHashMap<>();

    Node(String name) {
        this.name = name;
        this.text = "";
    }

    /** A copy of an element with those children that are wanted, and all below them. */
    static Node of(Element element, Predicate<Element> wanted) {
        Node node = new Node(element.name());
        node.text = element.children().isEmpty() ? element.text() : "";
        node.attributes.putAll(element.attributes());
        node.attributes.keySet().removeIf(key -> key.startsWith("{"));
        node.namespaces.putAll(element.namespaces());
        node.namespaces.keySet().removeIf(prefix -> prefix.isEmpty() || !node.text.contains(prefix + ":"));
        element.children().stream().filter(wanted).forEach(child -> node.add(of(child, any -> true)));
        return node;
    }

    String name() {
        return name;
    }

    Node rename(String to) {
        name = to;
        return this;
    }

    String text() {
        return text;
    }

    Node text(String to) {
        text = to;
        return this;
    }

    Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    List<String> attributeNames() {
        return List.copyOf(attributes.keySet());
    }

    Node set(String key, @Nullable String value) {
        if (value != null) {
            attributes.put(key, value);
        }
        return this;
    }

    /** Takes an attribute away. */
    Optional<String> take(String key) {
        return Optional.ofNullable(attributes.remove(key));
    }

    /** Gives an attribute its new name; an attribute that has it already stays. */
    void renameAttribute(String from, String to) {
        take(from).ifPresent(value -> attributes.putIfAbsent(to, value));
    }

    List<Node> children() {
        return children;
    }

    /** Itself and all below it, in the order of the document. */
    Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    Optional<Node> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    Node add(Node child) {
        children.add(child);
        return this;
    }

    /** As XML in the namespace that Camel's parser expects. */
    String xml() {
        StringBuilder xml = new StringBuilder();
        write(xml, true);
        return xml.toString();
    }

    private void write(StringBuilder xml, boolean root) {
        xml.append('<').append(name);
        if (root) {
            xml.append(" xmlns=\"").append(NAMESPACE).append('"');
        }
        namespaces.forEach((prefix, uri) -> attribute(xml, "xmlns:" + prefix, uri));
        attributes.forEach((key, value) -> attribute(xml, key, value));
        xml.append('>').append(escaped(text));
        children.forEach(child -> child.write(xml, false));
        xml.append("</").append(name).append('>');
    }

    private static void attribute(StringBuilder xml, String key, String value) {
        String quoted =
                escaped(value).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
        xml.append(' ').append(key).append("=\"").append(quoted).append('"');
    }

    private static String escaped(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }
}
