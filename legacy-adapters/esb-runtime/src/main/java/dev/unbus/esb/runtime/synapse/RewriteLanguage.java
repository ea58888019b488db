package dev.unbus.esb.runtime.synapse;

import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The Camel language {@code synapse-rewrite}: the {@code rewrite} mediator, whose rules change where a message goes. */
public final class RewriteLanguage extends MediatorLanguage {

    /**
     * Checks that the rules are understood.
     *
     * @throws IllegalArgumentException when they are not, with the reason
     */
    public static void check(String xml) {
        rules(Configuration.of(xml));
    }

    @Override
    Evaluable read(Prolog configuration) {
        Configuration rewrite = Configuration.of(configuration.text());
        List<Rule> rules = rules(rewrite);
        String input = rewrite.attribute("inProperty");
        String output = rewrite.attribute("outProperty");
        return exchange -> {
            Address address = input == null ? Address.of(exchange) : new Address(text(exchange, input));
            rules.forEach(rule -> rule.apply(exchange, address));
            exchange.setProperty(output == null ? Context.TO : output, address.text());
            return null;
        };
    }

    private static String text(Exchange exchange, String property) {
        return Objects.requireNonNullElse(Values.text(Scopes.value(exchange, "default", property)), "");
    }

    private static List<Rule> rules(Configuration rewrite) {
        return rewrite.children("rewriterule").stream()
                .map(RewriteLanguage::rule)
                .toList();
    }

    private static Rule rule(Configuration rule) {
        Condition condition = rule.children("condition").stream()
                .flatMap(one -> one.children().stream())
                .findFirst()
                .map(Condition::of)
                .orElse((exchange, address) -> true);
        return new Rule(
                condition, rule.children("action").stream().map(Action::of).toList());
    }

    private record Rule(Condition condition, List<Action> actions) {

        void apply(Exchange exchange, Address address) {
            if (condition.holds(exchange, address)) {
                actions.forEach(action -> action.apply(exchange, address));
            }
        }
    }

    private record Action(String type, String part, Evaluable value, String regex) {

        static Action of(Configuration action) {
            String part = action.attribute("fragment", "full");
            Address.check(part);
            String type = action.attribute("type", "set");
            if (!List.of("set", "append", "prepend", "replace", "remove").contains(type)) {
                throw new IllegalArgumentException("not an action of a rule: " + type);
            }
            String expression = action.attribute("xpath");
            String value = action.attribute("value");
            return new Action(
                    type,
                    part,
                    expression == null ? exchange -> value : action.expression(expression),
                    action.attribute("regex", ""));
        }

        void apply(Exchange exchange, Address address) {
            String text = Configuration.text(value, exchange);
            boolean whole = part.equals("full") || part.equals("port");
            address.change(part, whole ? text : changed(address.part(part), text));
        }

        /** Synapse sets the whole address and the port, whatever the action says. */
        private @Nullable String changed(@Nullable String before, @Nullable String text) {
            String current = before == null ? "" : before;
            String put = text == null ? "" : text;
            return switch (type) {
                case "append" -> text == null ? "" : current + put;
                case "prepend" -> put + current;
                case "replace" -> text == null ? "" : current.replaceAll(regex, put);
                case "remove" -> null;
                default -> text;
            };
        }
    }
}
