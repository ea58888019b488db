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

    static List<String> of(Prolog prolog, Evaluable expression, Exchange exchange) {
        if (!(expression instanceof XPathExpression path)) {
            return json(expression.evaluate(exchange));
        }
        Document envelope = Payload.document(exchange);
        List<Node> nodes = path.nodes(exchange, envelope);
        String attach = prolog.value("attach");
        List<String> parts = new ArrayList<>();
        for (Node node : nodes) {
            parts.add(attach == null ? String.valueOf(text(node)) : attached(node, attach, prolog, exchange));
        }
        return parts;
    }

    private static @Nullable String text(Node node) {
        return node instanceof Element ? XmlText.write(node) : Values.text(node);
    }

    private static List<String> json(@Nullable Object value) {
        List<String> parts = new ArrayList<>();
        if (value instanceof JsonNode many && many.isArray()) {
            many.forEach(one -> parts.add(one.toString()));
        } else if (value instanceof JsonNode one && !one.isNull()) {
            parts.add(one.toString());
        }
        return parts;
    }

    /** The whole message, in which the place of attachment holds this part only. */
    private static String attached(Node part, String place, Prolog prolog, Exchange exchange) {
        Document copy = Payload.document(exchange);
        List<Node> targets = new XPathExpression(place, prolog.namespaces()).nodes(exchange, copy);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("nothing to attach a part to: " + place);
        }
        Node target = targets.get(0);
        while (target.getFirstChild() != null) {
            target.removeChild(target.getFirstChild());
        }
        target.appendChild(copy.importNode(part, true));
        return Payload.content(Payload.part(copy, "Body"));
    }
}
