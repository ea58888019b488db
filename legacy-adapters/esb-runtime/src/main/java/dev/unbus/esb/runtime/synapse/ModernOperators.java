package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operators of the newer expressions, from the loosest to the tightest. */
final class ModernOperators {

    static final List<Set<String>> LEVELS = List.of(
            Set.of("||", "or"),
            Set.of("&&", "and"),
            Set.of("==", "!="),
            Set.of("<", ">", "<=", ">="),
            Set.of("+", "-"),
            Set.of("*", "/", "%"));

    private ModernOperators() {}

    static @Nullable Object apply(String operator, @Nullable Object left, @Nullable Object right) {
        return switch (operator) {
            case "||", "or" -> Values.holds(left) || Values.holds(right);
            case "&&", "and" -> Values.holds(left) && Values.holds(right);
            case "==" -> equal(left, right);
            case "!=" -> !equal(left, right);
            case "+" -> plus(left, right);
            default -> arithmetic(operator, number(left), number(right));
        };
    }

    private static boolean equal(@Nullable Object left, @Nullable Object right) {
        BigDecimal one = isNumber(left) ? number(left) : null;
        BigDecimal other = isNumber(right) ? number(right) : null;
        return (one != null && other != null)
                ? one.compareTo(other) == 0
                : Objects.equals(Values.text(left), Values.text(right));
    }

    private static @Nullable Object plus(@Nullable Object left, @Nullable Object right) {
        if (isNumber(left) && isNumber(right)) {
            return arithmetic("+", number(left), number(right));
        }
        return Objects.requireNonNullElse(Values.text(left), "") + Objects.requireNonNullElse(Values.text(right), "");
    }

    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Number || (value instanceof JsonNode json && json.isNumber());
    }

    static @Nullable BigDecimal number(@Nullable Object value) {
        String text = Values.text(value);
        boolean number = text != null && text.strip().matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
        return text == null || !number ? null : new BigDecimal(text.strip());
    }

    private static @Nullable Object arithmetic(String operator, @Nullable BigDecimal left, @Nullable BigDecimal right) {
        if (left == null || right == null) {
            return "<>=".indexOf(operator.charAt(0)) >= 0 ? Boolean.FALSE : null;
        }
        return switch (operator) {
            case "<" -> left.compareTo(right) < 0;
            case ">" -> left.compareTo(right) > 0;
            case "<=" -> left.compareTo(right) <= 0;
            case ">=" -> left.compareTo(right) >= 0;
            case "+" -> plain(left.add(right));
            case "-" -> plain(left.subtract(right));
            case "*" -> plain(left.multiply(right));
            case "/" -> plain(left.divide(right, MathContext.DECIMAL64));
            default -> plain(left.remainder(right));
        };
    }

    static Number plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0 ? (Number) stripped.longValueExact() : (Number) stripped.doubleValue();
    }
}
