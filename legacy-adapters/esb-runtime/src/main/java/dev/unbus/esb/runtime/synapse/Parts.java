package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What {@code iterate} and {@code foreach} take a message apart into; each part is a payload. */
final class Parts {

    private Parts() {}

    static List<String> of(Prolog prolog, Evaluable said, Exchange exchange) {
        Evaluable expression = said instanceof XPathExpression asking ? asking.meant(exchange) : said;
        if (!(expression instanceof XPathExpression path)) {
            return json(prolog, expression.evaluate(exchange), exchange);
        }
        Document envelope = Payload.document(exchange);
        List<Node> nodes = path.nodes(exchange, envelope);
        String attach = prolog.value("attach");
        List<String> parts = new ArrayList<>();
        for (Node node : nodes) {
            parts.add(attach == null ? String.valueOf(text(node)) : attached(node, path, attach, prolog, exchange));
        }
        return parts;
    }

    private static @Nullable String text(Node node) {
        return node instanceof Element ? XmlText.write(node) : Values.text(node);
    }

    /** Each element of an array, in its place in the whole message when that is said. */
    private static List<String> json(Prolog prolog, @Nullable Object value, Exchange exchange) {
        String attach = prolog.value("attach");
        List<JsonNode> found = new ArrayList<>();
        if (value instanceof JsonNode many && many.isArray()) {
            many.forEach(found::add);
        } else if (prolog.value("array") != null) {
            throw new IllegalArgumentException("no JSON array that can be iterated: " + prolog.text());
        } else if (value instanceof JsonNode one && !one.isNull()) {
            found.add(one);
        }
        return found.stream()
                .map(one -> attach == null ? one.toString() : attached(one, attach, prolog, exchange))
                .toList();
    }

    private static String attached(JsonNode part, String place, Prolog prolog, Exchange exchange) {
        JsonNode whole = Payload.json(Payload.text(exchange));
        if (place.replace(" ", "").equals(prolog.text().replace(" ", ""))) {
            return path(place).write(whole, part).toString();
        }
        JsonNode without = path(prolog.text()).write(whole, Payload.JSON.createArrayNode());
        return path(place).write(without, part).toString();
    }

    private static JsonPath path(String jsonEval) {
        String text = jsonEval.strip();
        return new JsonPath(
                text.startsWith("json-eval(") ? text.substring("json-eval(".length(), text.length() - 1) : text);
    }

    /** The whole message without the parts, and in the place of attachment this one. */
    private static String attached(Node part, XPathExpression all, String place, Prolog prolog, Exchange exchange) {
        Document copy = Payload.document(exchange);
        all.nodes(exchange, copy).stream()
                .filter(node -> node.getParentNode() != null)
                .forEach(node -> node.getParentNode().removeChild(node));
        List<Node> targets = new XPathExpression(place, prolog.namespaces()).nodes(exchange, copy);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("nothing to attach a part to: " + place);
        }
        Node target = targets.get(0);
        target.appendChild(copy.importNode(part, true));
        return Payload.content(Payload.part(copy, "Body"));
    }
}
