package dev.unbus.esb.runtime.synapse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** A condition of Synapse's evaluator: {@code match}, {@code equal}, {@code exist}, {@code and}, {@code or}, {@code not}. */
@FunctionalInterface
public interface Condition {

    /** Whether it holds for a message whose address is this one. */
    boolean holds(Exchange exchange, Address address);

    /**
     * Checks that a condition is understood.
     *
     * @param xml of the element {@code match}, {@code equal} or the like
     * @throws IllegalArgumentException when it is not, with the reason
     */
    static void check(String xml) {
        of(Configuration.of(xml));
    }

    /** Reads a condition. */
    static Condition of(Configuration element) {
        List<Condition> inner =
                switch (element.name()) {
                    case "and", "or", "not" ->
                        element.children().stream().map(Condition::of).toList();
                    default -> List.of();
                };
        return switch (element.name()) {
            case "and" -> (exchange, address) -> inner.stream().allMatch(one -> one.holds(exchange, address));
            case "or" -> (exchange, address) -> inner.stream().anyMatch(one -> one.holds(exchange, address));
            case "not" -> (exchange, address) -> inner.stream().noneMatch(one -> one.holds(exchange, address));
            case "match" -> match(element);
            case "equal" -> equal(element);
            case "exist" -> {
                Text source = text(element);
                yield (exchange, address) -> source.of(exchange, address) != null;
            }
            default -> throw new IllegalArgumentException("not a condition: " + element.name());
        };
    }

    private static Condition match(Configuration element) {
        Text source = text(element);
        String regex = element.attribute("regex");
        if (regex == null) {
            throw new IllegalArgumentException("the condition has no regular expression");
        }
        try {
            Pattern pattern = Pattern.compile(regex);
            return (exchange, address) -> {
                String text = source.of(exchange, address);
                return text != null && pattern.matcher(text).matches();
            };
        } catch (PatternSyntaxException malformed) {
            throw new IllegalArgumentException("no regular expression: " + regex, malformed);
        }
    }

    private static Condition equal(Configuration element) {
        Text source = text(element);
        String value = element.attribute("value");
        return (exchange, address) -> Objects.equals(value, source.of(exchange, address));
    }

    /** What is compared. */
    @FunctionalInterface
    interface Text {
        @Nullable
        String of(Exchange exchange, Address address);
    }

    private static Text text(Configuration element) {
        String source = element.attribute("source", "");
        return switch (element.attribute("type", "").toLowerCase(Locale.ROOT)) {
            case "header" -> (exchange, address) -> header(exchange, source);
            case "param" -> (exchange, address) -> address.parameter(source);
            case "url" -> {
                Address.check(source);
                yield (exchange, address) -> address.part(source);
            }
            case "property" ->
                (exchange, address) ->
                        Values.text(Scopes.value(exchange, element.attribute("scope", "default"), source));
            case "soap" -> {
                Evaluable expression = element.expression(source);
                yield (exchange, address) -> Configuration.text(expression, exchange);
            }
            default -> throw new IllegalArgumentException("a condition of the type " + element.attribute("type"));
        };
    }

    private static @Nullable String header(Exchange exchange, String name) {
        for (Map.Entry<String, Object> header :
                exchange.getMessage().getHeaders().entrySet()) {
            if (header.getKey().equalsIgnoreCase(name) && header.getValue() != null) {
                return header.getValue().toString();
            }
        }
        return null;
    }
}
