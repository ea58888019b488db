package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions of the newer expressions. */
final class ModernFunctions {

    static final Set<String> NAMES = Set.of(
            "length",
            "toUpper",
            "toLower",
            "trim",
            "subString",
            "startsWith",
            "endsWith",
            "contains",
            "replace",
            "abs",
            "floor",
            "ceil",
            "round",
            "integer",
            "float",
            "string",
            "boolean",
            "exists",
            "not",
            "now",
            "base64encode",
            "base64decode",
            "urlEncode",
            "urlDecode",
            "isString",
            "isNumber",
            "isArray",
            "isObject",
            "object",
            "array",
            "indexOf",
            "charAt",
            "sqrt");

    private ModernFunctions() {}

    static @Nullable Object call(String name, List<? extends @Nullable Object> arguments) {
        Object first = arguments.isEmpty() ? null : arguments.get(0);
        return switch (name) {
            case "now" -> arguments.isEmpty() ? (Object) System.currentTimeMillis() : now(arguments);
            case "exists" -> first != null && !(first instanceof JsonNode json && json.isNull());
            case "not" -> !Values.holds(first);
            case "length" -> length(first);
            case "string" -> Values.text(first);
            case "boolean" -> Boolean.valueOf(Values.text(first));
            case "object", "array" -> SynapseExpression.json(first);
            case "isString" -> first instanceof String || (first instanceof JsonNode json && json.isTextual());
            case "isNumber" -> first instanceof Number || (first instanceof JsonNode json && json.isNumber());
            case "isArray" -> first instanceof JsonNode json && json.isArray();
            case "isObject" -> first instanceof JsonNode json && json.isObject();
            case "abs", "floor", "ceil", "round", "integer", "float", "sqrt" ->
                number(name, ModernOperators.number(first));
            default -> text(name, Objects.requireNonNullElse(Values.text(first), ""), arguments);
        };
    }

    private static String now(List<? extends @Nullable Object> arguments) {
        return LocalDateTime.now(ZoneId.systemDefault())
                .format(DateTimeFormatter.ofPattern(argument(arguments, 0), Locale.ROOT));
    }

    private static int length(@Nullable Object value) {
        if (value instanceof JsonNode json && json.isContainerNode()) {
            return json.size();
        }
        String text = Values.text(value);
        return text == null ? 0 : text.length();
    }

    private static @Nullable Object number(String name, @Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        return switch (name) {
            case "abs" -> ModernOperators.plain(value.abs());
            case "floor" -> ModernOperators.plain(value.setScale(0, RoundingMode.FLOOR));
            case "ceil" -> ModernOperators.plain(value.setScale(0, RoundingMode.CEILING));
            case "round" -> ModernOperators.plain(value.setScale(0, RoundingMode.HALF_UP));
            case "integer" -> value.longValue();
            case "sqrt" -> Math.sqrt(value.doubleValue());
            default -> value.doubleValue();
        };
    }

    private static @Nullable Object text(String name, String text, List<? extends @Nullable Object> arguments) {
        return switch (name) {
            case "toUpper" -> text.toUpperCase(Locale.ROOT);
            case "toLower" -> text.toLowerCase(Locale.ROOT);
            case "trim" -> text.strip();
            case "startsWith" -> text.startsWith(argument(arguments, 1));
            case "endsWith" -> text.endsWith(argument(arguments, 1));
            case "contains" -> text.contains(argument(arguments, 1));
            case "replace" -> text.replace(argument(arguments, 1), argument(arguments, 2));
            case "indexOf" -> text.indexOf(argument(arguments, 1));
            case "charAt" -> text.substring(position(arguments, 1), position(arguments, 1) + 1);
            case "subString" ->
                arguments.size() > 2
                        ? text.substring(position(arguments, 1), position(arguments, 2))
                        : text.substring(position(arguments, 1));
            case "base64encode" -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            case "base64decode" -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            case "urlEncode" -> URLEncoder.encode(text, StandardCharsets.UTF_8);
            case "urlDecode" -> URLDecoder.decode(text, StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException("the function " + name + " does not take this");
        };
    }

    private static String argument(List<? extends @Nullable Object> arguments, int at) {
        String text = at < arguments.size() ? Values.text(arguments.get(at)) : null;
        return text == null ? "" : text;
    }

    private static int position(List<? extends @Nullable Object> arguments, int at) {
        return Integer.parseInt(argument(arguments, at));
    }
}
