package dev.unbus.esb.runtime.synapse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.Predicate;
import org.apache.camel.support.ExpressionToPredicateAdapter;
import org.apache.camel.support.LanguageSupport;
import org.jspecify.annotations.Nullable;

/**
 * The Camel language {@code synapse-uri}: the URI template of an HTTP endpoint (RFC 6570 as Synapse reads it: <code>{name}</code>,
 * <code>{+name}</code>), whose variables are the properties of the message and <code>${…}</code>.
 */
public final class UriLanguage extends LanguageSupport {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^{}]+)}|\\{(\\+?)([\\w.-]+)}");

    @Override
    public Expression createExpression(String source) {
        return new Template(source);
    }

    @Override
    public Predicate createPredicate(String source) {
        return ExpressionToPredicateAdapter.toPredicate(createExpression(source));
    }

    private record Template(String source) implements Expression {

        @Override
        public <T> @Nullable T evaluate(Exchange exchange, Class<T> wanted) {
            StringBuilder uri = new StringBuilder();
            Matcher places = PLACE.matcher(source.strip());
            while (places.find()) {
                String name = places.group(3);
                Object value = name == null
                        ? new ModernParser(places.group(1)).parse().evaluate(exchange)
                        : Scopes.value(exchange, "default", name);
                String text = Values.text(value);
                boolean whole = name == null || "+".equals(places.group(2)) || places.start() == 0;
                String put = text == null ? "" : whole ? text : encoded(text);
                places.appendReplacement(uri, Matcher.quoteReplacement(put));
            }
            String whole = places.appendTail(uri).toString().replace(" ", "%20");
            return exchange.getContext().getTypeConverter().convertTo(wanted, exchange, whole);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }

        @Override
        public String toString() {
            return source;
        }
    }
}
