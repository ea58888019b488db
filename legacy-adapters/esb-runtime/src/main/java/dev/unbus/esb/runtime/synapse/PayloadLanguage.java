package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.Predicate;
import org.apache.camel.support.ExpressionToPredicateAdapter;
import org.apache.camel.support.LanguageSupport;
import org.jspecify.annotations.Nullable;

/**
 * The Camel language {@code synapse-payload}: a template of {@code payloadFactory}. {@code $1} is replaced by what
 * {@code declare expression 1 "//m:code";} or {@code declare text 1 "…";} says, and {@code ${payload.x}} by its value;
 * {@code declare media "json";} says what the template is: {@code xml}, {@code json}, {@code text} or {@code log}.
 */
public final class PayloadLanguage extends LanguageSupport {

    private static final Pattern PLACE = Pattern.compile("(?s)\\$(\\d+)|\\$\\{((?:[^{}'\"]|'[^']*'|\"[^\"]*\")+)}");

    @Override
    public Expression createExpression(String source) {
        return new Template(source);
    }

    @Override
    public Predicate createPredicate(String source) {
        return ExpressionToPredicateAdapter.toPredicate(createExpression(source));
    }

    /** A template that was understood. */
    private static final class Template implements Expression {

        private final String source;
        private final String text;
        private final String media;
        private final Map<String, Evaluable> arguments = new LinkedHashMap<>();
        private final Map<String, Evaluable> inline = new LinkedHashMap<>();
        private final Prolog prolog;

        Template(String source) {
            this.source = source;
            prolog = new Prolog(source);
            text = prolog.text().replace("{\\{", "{{");
            media = prolog.value("media", "text");
            for (Prolog.Argument argument : prolog.arguments()) {
                String value = argument.value();
                if (!argument.kind().equals("literal")) {
                    arguments.put(
                            argument.number(),
                            argument.kind().equals("text")
                                    ? exchange -> value
                                    : SynapseExpression.of(value, prolog.namespaces()));
                }
            }
            Matcher places = PLACE.matcher(text);
            while (places.find()) {
                if (places.group(2) != null) {
                    inline.put(places.group(2), new ModernParser(places.group(2)).parse());
                }
            }
        }

        @Override
        public <T> @Nullable T evaluate(Exchange exchange, Class<T> wanted) {
            StringBuilder filled = new StringBuilder();
            Matcher places = PLACE.matcher(text);
            while (places.find()) {
                places.appendReplacement(filled, Matcher.quoteReplacement(value(places, exchange)));
            }
            String whole = places.appendTail(filled).toString();
            boolean plain = media.equals("text") || media.equals("log");
            String body = plain ? whole : payload(exchange, whole.strip());
            return wanted == Object.class
                    ? wanted.cast(body)
                    : exchange.getContext().getTypeConverter().convertTo(wanted, exchange, body);
        }

        /** A template that is a whole envelope replaces the envelope. */
        private String payload(Exchange exchange, String made) {
            if (!media.equals("xml") || !made.contains("Envelope") || !Payload.isXml(made)) {
                return made;
            }
            String payload = Arrival.unwrapped(exchange, XmlText.read(made));
            return payload == null ? made : payload;
        }

        private String value(Matcher place, Exchange exchange) {
            Evaluable argument = place.group(1) == null
                    ? Objects.requireNonNull(inline.get(place.group(2)))
                    : arguments.get(place.group(1));
            if (argument == null) {
                return place.group();
            }
            Object value = argument.evaluate(exchange);
            return switch (media) {
                case "json" -> json(value, place);
                case "xml" -> xml(value);
                case "log" -> Objects.requireNonNullElse(Values.text(value), place.group(1) == null ? "" : "null");
                default -> Objects.requireNonNullElse(Values.text(value), "");
            };
        }

        private static String xml(@Nullable Object value) {
            String plain = Objects.requireNonNullElse(Values.text(value), "");
            if (value instanceof JsonNode json && json.isContainerNode()) {
                return JsonXml.xml(json);
            }
            return plain.startsWith("<") && isElement(plain) ? plain : XmlText.escaped(plain);
        }

        private static boolean isElement(String text) {
            try {
                XmlText.read("<a>" + text + "</a>");
                return true;
            } catch (IllegalArgumentException plain) {
                return false;
            }
        }

        private String json(@Nullable Object value, Matcher place) {
            String plain = Objects.requireNonNullElse(Values.text(value), "");
            boolean quoted = (place.start() > 0 && text.charAt(place.start() - 1) == '"')
                    || (place.end() < text.length() && text.charAt(place.end()) == '"');
            if (value instanceof String && place.group(1) != null && isText(place)) {
                return quoted ? escaped(plain) : plain;
            }
            boolean structure = Payload.isJson(plain) && Payload.json(plain).isContainerNode();
            if (!quoted && Payload.isXml(plain)) {
                return Payload.json(plain).toString();
            }
            if (!quoted) {
                return plain.isEmpty()
                        ? "null"
                        : value instanceof TextNode && place.group(1) == null ? "\"" + escaped(plain) + "\"" : plain;
            }
            return structure ? plain.replace("\"", "\\\"") : escaped(plain);
        }

        private boolean isText(Matcher place) {
            return prolog.arguments().stream()
                    .anyMatch(argument ->
                            argument.kind().equals("text") && argument.number().equals(place.group(1)));
        }

        private static String escaped(String plain) {
            String quoted = TextNode.valueOf(plain).toString();
            return quoted.substring(1, quoted.length() - 1);
        }

        @Override
        public String toString() {
            return source;
        }
    }
}
