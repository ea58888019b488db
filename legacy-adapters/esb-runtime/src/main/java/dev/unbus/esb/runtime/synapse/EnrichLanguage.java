package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
 * {@code declare inline "true";} and the content itself. With {@code declare property "p";} it is the value of that property.
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

        private static final String JSON_PATH = "json-eval(";

        private final String source;
        private final Evaluable content;
        private final String action;
        private final String target;
        private final @Nullable String property;
        private final @Nullable XPathExpression path;
        private final @Nullable JsonPath json;

        Enrichment(String source) {
            this.source = source;
            Prolog prolog = new Prolog(source);
            String text = prolog.text();
            action = prolog.value("action", "replace");
            target = prolog.value("target", "$body");
            property = prolog.value("property");
            boolean inline = prolog.value("inline") != null;
            content = inline || text.isBlank()
                    ? exchange -> Enrichments.inline(text.strip())
                    : SynapseExpression.of(text, prolog.namespaces());
            json = target.startsWith(JSON_PATH)
                    ? new JsonPath(target.substring(JSON_PATH.length(), target.length() - 1))
                    : null;
            path = json == null ? new XPathExpression(target, prolog.namespaces()) : null;
        }

        @Override
        public <T> @Nullable T evaluate(Exchange exchange, Class<T> wanted) {
            Object result = action.equals("each") ? each(exchange, EachPart.parts(exchange)) : enriched(exchange);
            return result == null || wanted == Object.class
                    ? wanted.cast(result)
                    : exchange.getContext().getTypeConverter().convertTo(wanted, exchange, result);
        }

        private @Nullable Object enriched(Exchange exchange) {
            if (action.equals("remove")) {
                JsonPath where = Objects.requireNonNull(json);
                String text = property == null ? Payload.text(exchange) : ofProperty(exchange, property);
                return where.write(Payload.json(text), null).toString();
            }
            Object value = content.evaluate(exchange);
            if (property != null) {
                return Enrichments.property(Scopes.value(exchange, "default", property), action, value);
            }
            if (json != null) {
                return Enrichments.json(Payload.json(Payload.text(exchange)), json, action, value)
                        .toString();
            }
            return target.equals("$body") ? body(exchange, value) : xml(exchange, value);
        }

        private static String ofProperty(Exchange exchange, String name) {
            return Objects.requireNonNullElse(Values.text(Scopes.value(exchange, "default", name)), "");
        }

        private String body(Exchange exchange, @Nullable Object value) {
            exchange.removeProperty("axis2.NO_ENTITY_BODY");
            return new Enrichments(action, value).body(exchange);
        }

        private String xml(Exchange exchange, @Nullable Object value) {
            Enrichments enrichment = new Enrichments(action, value);
            if (enrichment.isEmpty()) {
                return Payload.text(exchange);
            }
            Document envelope = Payload.document(exchange);
            List<Node> nodes = Objects.requireNonNull(path).nodes(exchange, envelope);
            Node first = nodes.isEmpty() ? null : nodes.get(0);
            if (first == null || first == envelope.getDocumentElement()) {
                throw new IllegalArgumentException("Invalid Target object to be enrich: " + target);
            }
            enrichment.change(first);
            String header = Payload.content(Payload.part(envelope, "Header"));
            exchange.setProperty(Context.SOAP_HEADER, header.isEmpty() ? null : header);
            return Payload.content(Payload.part(envelope, "Body"));
        }

        /** The message with each of the selected nodes in the state that its sequence left it in. */
        private String each(Exchange exchange, List<?> parts) {
            if (path == null) {
                ArrayNode all = Payload.JSON.createArrayNode();
                parts.forEach(part -> all.add(SynapseExpression.json(part)));
                JsonNode whole = Payload.json(Payload.text(exchange));
                return Objects.requireNonNull(json).write(whole, all).toString();
            }
            Document envelope = Payload.document(exchange);
            List<Node> nodes = path.nodes(exchange, envelope);
            Element body = Payload.part(envelope, "Body");
            for (int at = 0; at < Math.min(nodes.size(), parts.size()); at++) {
                new Enrichments("replace", Enrichments.inline(String.valueOf(parts.get(at)))).change(nodes.get(at));
            }
            return Payload.content(body);
        }

        @Override
        public String toString() {
            return source;
        }
    }
}
