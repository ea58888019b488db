package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.Predicate;
import org.apache.camel.support.ExpressionToPredicateAdapter;
import org.apache.camel.support.LanguageSupport;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The Camel language {@code synapse-enrich}: the payload as the {@code enrich} mediator leaves it. {@code declare target "//m:x";}
 * says where, {@code declare action "child";} how; then follows the expression of what is put there, or
 * {@code declare inline "true";} and the content itself.
 */
public final class EnrichLanguage extends LanguageSupport {

    @Override
    public Expression createExpression(String source) {
        return new Enrichment(source);
    }

    @Override
    public Predicate createPredicate(String source) {
        return ExpressionToPredicateAdapter.toPredicate(createExpression(source));
    }

    /** An enrichment that was understood. */
    private static final class Enrichment implements Expression {

        private final String source;
        private final Evaluable content;
        private final String action;
        private final String target;
        private final @Nullable XPathExpression path;
        private final @Nullable JsonPath json;

        Enrichment(String source) {
            this.source = source;
            Prolog prolog = new Prolog(source);
            String text = prolog.text();
            action = prolog.value("action", "replace");
            target = prolog.value("target", "$body");
            boolean inline = prolog.value("inline") != null;
            content = inline || text.isBlank()
                    ? exchange -> text.strip()
                    : SynapseExpression.of(text, prolog.namespaces());
            json = target.startsWith("json-eval(")
                    ? new JsonPath(target.substring("json-eval(".length(), target.length() - 1))
                    : null;
            path = json == null ? new XPathExpression(target, prolog.namespaces()) : null;
        }

        @Override
        public <T> @Nullable T evaluate(Exchange exchange, Class<T> wanted) {
            if (action.equals("each")) {
                String whole = each(exchange, EachPart.parts(exchange));
                return exchange.getContext().getTypeConverter().convertTo(wanted, exchange, whole);
            }
            Object value = content.evaluate(exchange);
            if (target.equals("$body") && action.equals("replace")) {
                return exchange.getContext().getTypeConverter().convertTo(wanted, exchange, whole(value));
            }
            String body = path == null ? json(exchange, value) : xml(exchange, path, value);
            return exchange.getContext().getTypeConverter().convertTo(wanted, exchange, body);
        }

        private String json(Exchange exchange, @Nullable Object value) {
            JsonNode root = Payload.json(Payload.text(exchange));
            JsonPath where = Objects.requireNonNull(json);
            if (action.equals("remove")) {
                return where.write(root, null).toString();
            }
            JsonNode put = SynapseExpression.json(value);
            JsonNode there = where.read(root);
            if (action.equals("replace") || there == null) {
                return where.write(root, put).toString();
            }
            if (there instanceof ArrayNode many) {
                many.add(put);
            } else if (there instanceof ObjectNode object && put instanceof ObjectNode more) {
                object.setAll(more);
            }
            return root.toString();
        }

        private String xml(Exchange exchange, XPathExpression where, @Nullable Object value) {
            Document envelope = Payload.document(exchange);
            Element body = Payload.part(envelope, "Body");
            for (Node node : where.nodes(exchange, envelope)) {
                if (node == body && action.equals("replace")) {
                    clear(body);
                    put(envelope, body, value, false);
                } else {
                    change(envelope, node, value);
                }
            }
            return Payload.content(body);
        }

        private static @Nullable Object whole(@Nullable Object value) {
            if (value instanceof List<?> many) {
                StringBuilder all = new StringBuilder();
                many.forEach(one -> all.append(one instanceof Element node ? XmlText.write(node) : Values.text(one)));
                return all.toString();
            }
            return value instanceof Element node ? XmlText.write(node) : Values.text(value);
        }

        /** The message with each of the selected nodes in the state that its sequence left it in. */
        private String each(Exchange exchange, List<?> parts) {
            if (path == null) {
                ArrayNode all = Payload.JSON.createArrayNode();
                parts.forEach(part -> all.add(SynapseExpression.json(part)));
                return Objects.requireNonNull(json)
                        .write(Payload.json(Payload.text(exchange)), all)
                        .toString();
            }
            Document envelope = Payload.document(exchange);
            List<Node> nodes = path.nodes(exchange, envelope);
            for (int at = 0; at < Math.min(nodes.size(), parts.size()); at++) {
                replace(envelope, nodes.get(at), parts.get(at));
            }
            return Payload.content(Payload.part(envelope, "Body"));
        }

        private void change(Document envelope, Node node, @Nullable Object value) {
            Node parent = node.getParentNode();
            switch (action) {
                case "child" -> put(envelope, node, value, false);
                case "sibling" -> put(envelope, node, value, true);
                case "remove" -> parent.removeChild(node);
                default -> replace(envelope, node, value);
            }
        }

        private static void replace(Document envelope, Node node, @Nullable Object value) {
            boolean markup = value instanceof Node || value instanceof List<?> || isXml(value);
            if (!markup) {
                // Text takes the place of what an element holds, and of a text or attribute itself.
                String text = Values.text(value);
                node.setTextContent(text == null ? "" : text);
                return;
            }
            put(envelope, node, value, true);
            node.getParentNode().removeChild(node);
        }

        private static boolean isXml(@Nullable Object value) {
            String text = Values.text(value);
            return text != null && Payload.isXml(text);
        }

        private static void clear(Element element) {
            while (element.getFirstChild() != null) {
                element.removeChild(element.getFirstChild());
            }
        }

        private static void put(Document envelope, Node at, @Nullable Object value, boolean behind) {
            Node before = behind ? at.getNextSibling() : null;
            Node parent = behind ? at.getParentNode() : at;
            if (value instanceof List<?> many) {
                many.forEach(one -> parent.insertBefore(envelope.importNode((Node) one, true), before));
            } else if (value instanceof Node node) {
                parent.insertBefore(envelope.importNode(node, true), before);
            } else {
                parse(envelope, value).forEach(node -> parent.insertBefore(node, before));
            }
        }

        private static List<Node> parse(Document envelope, @Nullable Object value) {
            String text = Values.text(value);
            if (text == null || text.isEmpty()) {
                return List.of();
            }
            if (Payload.isXml(text)) {
                Element root = XmlText.read("<a>" + XmlText.withoutDeclaration(text) + "</a>")
                        .getDocumentElement();
                List<Node> nodes = new ArrayList<>();
                for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
                    nodes.add(envelope.importNode(child, true));
                }
                return nodes;
            }
            return List.of(envelope.createTextNode(text));
        }

        @Override
        public String toString() {
            return source;
        }
    }
}
