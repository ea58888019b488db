package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
 * The {@code aggregate} mediator: collects the messages that come of one, and as the Camel language {@code synapse-aggregate} makes
 * one payload of them, by the expression of {@code onComplete}; {@code declare enclose "name";} puts them into the element that a property holds.
 */
public final class Aggregation extends LanguageSupport {

    /**
     * Adds the current message. The property {@code SynapseMost} says how many make a whole; all that there are for one below 1.
     *
     * @return whether this one completes it
     */
    public static boolean collect(Exchange exchange) {
        int most = exchange.getProperty("SynapseMost", -1, Integer.class);
        Integer copies = exchange.getProperty(Context.COPIES, Integer.class);
        int all = copies == null ? exchange.getProperty(Exchange.SPLIT_SIZE, 1, Integer.class) : copies;
        int wanted = most > 0 ? Math.min(most, all) : all;
        int index = exchange.getProperty(
                copies == null ? Exchange.SPLIT_INDEX : Exchange.MULTICAST_INDEX, 0, Integer.class);
        Object collected = exchange.getProperty(Context.COLLECTED);
        if (!(collected instanceof List<?> list)) {
            exchange.setProperty(Context.COLLECTED, new ArrayList<>(List.of(new Part(index, Payload.text(exchange)))));
            return wanted <= 1;
        }
        synchronized (list) {
            @SuppressWarnings("unchecked")
            List<Object> parts = (List<Object>) list;
            parts.add(new Part(index, Payload.text(exchange)));
            return parts.size() == wanted;
        }
    }

    /** A payload by its place in the order of the requests. */
    private record Part(int index, String text) {}

    @Override
    public Expression createExpression(String source) {
        return new Merged(source);
    }

    @Override
    public Predicate createPredicate(String source) {
        return ExpressionToPredicateAdapter.toPredicate(createExpression(source));
    }

    /** All that was collected, as one payload. */
    private static final class Merged implements Expression {

        private final String source;
        private final Evaluable expression;
        private final @Nullable String enclosing;

        Merged(String source) {
            this.source = source;
            Prolog prolog = new Prolog(source);
            expression = SynapseExpression.of(prolog.text(), prolog.namespaces());
            enclosing = prolog.value("enclose");
        }

        @Override
        public <T> @Nullable T evaluate(Exchange exchange, Class<T> wanted) {
            List<String> texts = texts(exchange);
            Evaluable meant = expression instanceof XPathExpression asking ? asking.meant(exchange) : expression;
            String body =
                    meant instanceof XPathExpression path ? xml(path, texts, exchange) : json(meant, texts, exchange);
            return exchange.getContext().getTypeConverter().convertTo(wanted, exchange, body);
        }

        private static List<String> texts(Exchange exchange) {
            return exchange.getProperty(Context.COLLECTED) instanceof List<?> parts
                    ? parts.stream()
                            .map(Part.class::cast)
                            .sorted(Comparator.comparingInt(Part::index))
                            .map(Part::text)
                            .toList()
                    : List.of();
        }

        /** As WSO2's servers do: what was found ends as children of the body, and of what was around it nothing is kept. */
        private String xml(XPathExpression path, List<String> texts, Exchange exchange) {
            Document whole =
                    XmlText.read(Payload.envelope(exchange, enclosing == null ? first(texts) : root(exchange)));
            Element body = Payload.part(whole, "Body");
            Node into = enclosing == null ? body : body.getFirstChild();
            int from = enclosing == null ? 1 : 0;
            for (String text : texts.subList(Math.min(from, texts.size()), texts.size())) {
                List<Node> found = path.nodes(exchange, XmlText.read(Payload.envelope(exchange, Payload.xml(text))));
                if (found.isEmpty() && enclosing == null) {
                    throw new IllegalArgumentException("Could not find matching elements to aggregate.");
                }
                if (enclosing == null) {
                    bare(path.nodes(exchange, whole), body);
                }
                found.forEach(node -> into.appendChild(whole.importNode(node, true)));
            }
            return Payload.content(body);
        }

        /** Lifts elements into the body, out of what is around them. */
        private static void bare(List<Node> found, Element body) {
            if (found.isEmpty() || found.get(0).getParentNode() == body) {
                return;
            }
            Node around = found.get(0);
            while (around.getParentNode() != body) {
                around = around.getParentNode();
            }
            found.forEach(body::appendChild);
            body.removeChild(around);
        }

        private static String first(List<String> texts) {
            return texts.isEmpty() ? "" : Payload.xml(texts.get(0));
        }

        /** The element that a property holds. */
        private String root(Exchange exchange) {
            String text = Values.text(Scopes.value(exchange, "default", String.valueOf(enclosing)));
            if (text == null || !Payload.isXml(text)) {
                throw new IllegalArgumentException("the property " + enclosing + " holds no element");
            }
            return text;
        }

        private static String json(Evaluable expression, List<String> texts, Exchange exchange) {
            ArrayNode all = Payload.JSON.createArrayNode();
            Object current = exchange.getMessage().getBody();
            for (String text : texts) {
                exchange.getMessage().setBody(text);
                Object value = expression.evaluate(exchange);
                if (value instanceof JsonNode json) {
                    all.add(json);
                }
            }
            exchange.getMessage().setBody(current);
            return all.toString();
        }

        @Override
        public String toString() {
            return source;
        }
    }
}
