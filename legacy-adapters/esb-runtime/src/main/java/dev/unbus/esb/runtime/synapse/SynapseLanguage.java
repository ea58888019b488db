package dev.unbus.esb.runtime.synapse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.Predicate;
import org.apache.camel.support.LanguageSupport;
import org.jspecify.annotations.Nullable;

/**
 * The Camel language {@code synapse}: an expression of a Synapse configuration with its meaning there. Before it may stand
 * {@code declare namespace p = "uri";}, {@code declare type "INTEGER";} (of the value), {@code declare match "regex";} (the condition
 * that all of the text matches), {@code declare pattern "regex";} and {@code declare group "1";} (the part of a text that is meant),
 * {@code declare keep "p";} and {@code declare empty "true";} (what no value comes to), and for a split {@code declare attach "xpath";}
 * (each part in its place in the whole message) and {@code declare array "true";} (what is no array is an error).
 */
public final class SynapseLanguage extends LanguageSupport {

    @Override
    public Expression createExpression(String source) {
        return new Compiled(source);
    }

    @Override
    public Predicate createPredicate(String source) {
        return new Compiled(source);
    }

    /** An expression with what is declared before it. */
    private static final class Compiled implements Expression, Predicate {

        private final String source;
        private final Evaluable expression;
        private final String type;
        private final @Nullable Pattern match;
        private final @Nullable Pattern pattern;
        private final Prolog prolog;

        Compiled(String source) {
            this.source = source;
            prolog = new Prolog(source);
            type = prolog.value("type", "");
            expression = expression(type, prolog);
            String regex = prolog.value("match");
            match = regex == null ? null : Pattern.compile(regex);
            String taken = prolog.value("pattern");
            pattern = taken == null ? null : Pattern.compile(taken);
        }

        private static Evaluable expression(String type, Prolog prolog) {
            String literal = prolog.text().replace("{\\{", "{{");
            return switch (type) {
                case "XML" -> exchange -> XmlText.read(literal).getDocumentElement();
                case "JSONTEXT" -> exchange -> Payload.json(literal);
                default -> SynapseExpression.of(literal, prolog.namespaces());
            };
        }

        @Override
        public boolean matches(Exchange exchange) {
            if (match == null) {
                return Values.holds(expression.evaluate(exchange));
            }
            String text = SynapseExpression.text(expression, exchange);
            return text != null && match.matcher(text).matches();
        }

        @Override
        public <T> @Nullable T evaluate(Exchange exchange, Class<T> wanted) {
            Object value = value(exchange);
            if (value == null || wanted == Object.class) {
                return wanted.cast(value);
            }
            return exchange.getContext().getTypeConverter().convertTo(wanted, exchange, value);
        }

        private @Nullable Object value(Exchange exchange) {
            if (match != null) {
                return matches(exchange);
            }
            return switch (type) {
                case "PARTS" -> Parts.of(prolog, expression, exchange);
                case "XML", "JSONTEXT" -> expression.evaluate(exchange);
                case "EXPRESSION" -> new Deferred(expression);
                default -> kept(typed(expression.evaluate(exchange)), exchange);
            };
        }

        private @Nullable Object typed(@Nullable Object value) {
            String wanted = type.isEmpty() ? "STRING" : type;
            boolean modern = prolog.text().strip().startsWith("${");
            if (value == null && wanted.equals("STRING") && expression instanceof JsonPath.Evaluation) {
                return "";
            }
            return modern ? Values.typed(value, wanted) : Values.strictly(value, wanted);
        }

        /** A property that is set to nothing stays as it was; a header that is becomes empty. */
        private @Nullable Object kept(@Nullable Object value, Exchange exchange) {
            String name = prolog.value("keep");
            if (value == null && name != null) {
                return exchange.getProperty(name);
            }
            if (value == null && prolog.value("empty") != null) {
                return "";
            }
            return pattern != null && value instanceof String text ? taken(text, pattern, prolog) : value;
        }

        /** The group of a pattern that all of the text matches; the empty text when it does not, or has no such group. */
        private static String taken(String text, Pattern pattern, Prolog prolog) {
            Matcher whole = pattern.matcher(text);
            int group = Integer.parseInt(prolog.value("group", "0"));
            String part = whole.matches() && group <= whole.groupCount() ? whole.group(group) : "";
            return part == null ? "" : part;
        }

        @Override
        public void init(CamelContext context) {
            // Everything was read when it was made.
        }

        @Override
        public String toString() {
            return source;
        }
    }
}
