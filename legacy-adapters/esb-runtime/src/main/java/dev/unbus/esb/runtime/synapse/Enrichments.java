package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What the {@code enrich} mediator does with what it found: elements are put into a message, beside an element of it or in its place,
 * and text becomes the text of an element. Text is put into nothing but the place of something else.
 */
final class Enrichments {

    private final String action;
    private final List<Object> found;

    /**
     * @param action {@code replace}, {@code child} or {@code sibling}
     * @param value elements or text; nothing for null
     */
    Enrichments(String action, @Nullable Object value) {
        this.action = action;
        this.found = sources(value);
    }

    /** Content that is written in the configuration: XML when it looks like that, and else text. */
    static Object inline(String text) {
        if (!Payload.isXml(text)) {
            return text;
        }
        List<Node> nodes = new ArrayList<>();
        Element root =
                XmlText.read("<a>" + XmlText.withoutDeclaration(text) + "</a>").getDocumentElement();
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                nodes.add(child);
            }
        }
        return nodes;
    }

    private static List<Object> sources(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        List<Object> sources = new ArrayList<>();
        for (Object one : value instanceof List<?> many ? many : List.of(value)) {
            boolean element = one instanceof Element;
            String text = element ? "" : Values.text(one);
            if (text != null) {
                sources.add(element ? one : text);
            }
        }
        return sources;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    private List<Element> elements() {
        return found.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private @Nullable String text() {
        return found.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .reduce((before, last) -> last)
                .orElse(null);
    }

    /** The payload with what was found as its first element, in that or behind it. */
    String body(Exchange exchange) {
        String before = Payload.text(exchange);
        String text = text();
        if (action.equals("replace") && text != null && elements().isEmpty() && isStructure(text)) {
            return text;
        }
        if (found.isEmpty() || (elements().isEmpty() && (Payload.isJson(before) || before.isBlank()))) {
            return before;
        }
        Document envelope = Payload.document(exchange);
        Element body = Payload.part(envelope, "Body");
        Element first = first(body);
        if (first == null) {
            elements().forEach(one -> body.appendChild(envelope.importNode(one, true)));
        } else {
            change(first);
        }
        return Payload.content(body);
    }

    private static @Nullable Element first(Element body) {
        Node child = body.getFirstChild();
        while (child != null && !(child instanceof Element)) {
            child = child.getNextSibling();
        }
        return (Element) child;
    }

    private static boolean isStructure(String text) {
        return Payload.isJson(text) && Payload.json(text).isContainerNode();
    }

    /** Changes a node of a message, or what is around it. */
    void change(Node node) {
        if (node instanceof Attr
                || node.getNodeType() == Node.TEXT_NODE
                || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            changeText(node);
            return;
        }
        switch (action) {
            case "child" -> elements().forEach(one -> node.appendChild(imported(node, one)));
            case "sibling" ->
                // Each right behind the node, so that the last stands first.
                elements()
                        .forEach(one -> node.getParentNode().insertBefore(imported(node, one), node.getNextSibling()));
            default -> replace(node);
        }
    }

    private void replace(Node node) {
        String text = text();
        if (text != null) {
            node.setTextContent(text);
        }
        List<Element> elements = elements();
        if (elements.isEmpty()) {
            return;
        }
        if (node.getLocalName().equals("Body") && node.getParentNode().getParentNode() instanceof Document) {
            node.setTextContent("");
            elements.forEach(one -> node.appendChild(imported(node, one)));
            return;
        }
        elements.forEach(one -> node.getParentNode().insertBefore(imported(node, one), node));
        node.getParentNode().removeChild(node);
    }

    private void changeText(Node node) {
        String text = text();
        if (node instanceof Attr attribute) {
            attribute.setValue(text == null ? "" : text);
        } else if (found.get(0) instanceof Element element) {
            Node parent = node.getParentNode();
            parent.removeChild(node);
            parent.appendChild(imported(parent, element));
        } else {
            node.getParentNode().setTextContent(text);
        }
    }

    private static Node imported(Node to, Node node) {
        Document document = to.getOwnerDocument();
        return document.importNode(node, true);
    }

    /** JSON with a value in the place that a path says. */
    static JsonNode json(JsonNode root, JsonPath where, String action, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("Failed to get the source for Enriching");
        }
        JsonNode put = SynapseExpression.json(value);
        JsonNode there = where.read(root);
        if (action.equals("sibling")) {
            // The old mediator says in the log that there are no siblings in JSON, and goes on.
            return root;
        }
        if (there == null) {
            throw new IllegalArgumentException("nothing in the message to enrich");
        }
        if (action.equals("replace")) {
            return where.write(root, put);
        }
        if (there instanceof ArrayNode many) {
            many.add(put);
        } else if (there instanceof ObjectNode object && put instanceof ObjectNode more) {
            object.setAll(more);
        }
        return root;
    }

    /** A property with a child more; what is no element and no array is replaced, as it is by every other action. */
    static @Nullable Object property(@Nullable Object before, String action, @Nullable Object value) {
        if (!action.equals("child")) {
            return value;
        }
        String text = Values.text(before);
        if (before instanceof Element element) {
            Element copy = (Element) element.cloneNode(true);
            new Enrichments(action, value).change(copy);
            return copy;
        }
        if (text != null && isStructure(text) && Payload.json(text) instanceof ArrayNode many) {
            return many.add(SynapseExpression.json(value));
        }
        boolean structure = value instanceof JsonNode || (value instanceof String string && isStructure(string));
        return structure ? before : value;
    }
}
