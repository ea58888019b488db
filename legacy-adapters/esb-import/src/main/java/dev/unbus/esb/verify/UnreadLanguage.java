package dev.unbus.esb.verify;

import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.Predicate;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerAware;
import org.apache.camel.support.LanguageSupport;

/** A language that is not on the class path: it takes any text and any option, and fails when it is asked for a value. */
final class UnreadLanguage extends LanguageSupport implements PropertyConfigurerAware {

    private final String name;

    UnreadLanguage(String name) {
        this.name = name;
    }

    @Override
    public Predicate createPredicate(String text) {
        return exchange -> {
            throw absent();
        };
    }

    @Override
    public Expression createExpression(String text) {
        return new Expression() {
            @Override
            public <T> T evaluate(Exchange exchange, Class<T> type) {
                throw absent();
            }
        };
    }

    private UnsupportedOperationException absent() {
        return new UnsupportedOperationException("the language " + name + " is not on the class path here");
    }

    @Override
    public PropertyConfigurer getPropertyConfigurer(Object instance) {
        return (context, target, option, value, ignoreCase) -> true;
    }
}
