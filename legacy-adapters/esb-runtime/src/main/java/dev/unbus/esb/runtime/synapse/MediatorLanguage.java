package dev.unbus.esb.runtime.synapse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.Predicate;
import org.apache.camel.support.LanguageSupport;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/**
 * A mediator as a Camel language: the source is its configuration, evaluating it is what the mediator does. What it says is read when
 * the route starts, so that a configuration that is not understood stops the start.
 */
abstract class MediatorLanguage extends LanguageSupport {

    /** Reads the configuration. */
    abstract Evaluable read(Prolog configuration);

    @Override
    public Expression createExpression(String source) {
        return compiled(source);
    }

    @Override
    public Predicate createPredicate(String source) {
        return compiled(source);
    }

    private Compiled compiled(String source) {
        return new Compiled(source, read(new Prolog(source.replace("{\\{", "{{"))));
    }

    /** The text of a file on the class path. */
    String resource(String path) {
        return resource(path, getCamelContext());
    }

    private static String resource(String path, CamelContext context) {
        try (InputStream content = ResourceHelper.resolveMandatoryResourceAsInputStream(context, "classpath:" + path)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("not on the class path: " + path, missing);
        }
    }

    private record Compiled(String source, Evaluable mediator) implements Expression, Predicate {

        @Override
        public boolean matches(Exchange exchange) {
            return Values.holds(mediator.evaluate(exchange));
        }

        @Override
        public <T> @Nullable T evaluate(Exchange exchange, Class<T> wanted) {
            Object value = mediator.evaluate(exchange);
            if (value == null || wanted == Object.class) {
                return wanted.cast(value);
            }
            return exchange.getContext().getTypeConverter().convertTo(wanted, exchange, value);
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
