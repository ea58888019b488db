package dev.unbus.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A parameter of an operation: one value in the path, the query or a header. */
record ContractParameter(
        String name, String in, boolean required, String type, JsonSchema schema, @Nullable JsonNode defaultValue) {

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,29})");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,30})?");

    /** The text as a value of the type that the contract names; empty when it is none. */
    Optional<JsonNode> typed(String text) {
        return switch (type) {
            case "integer" ->
                matching(INTEGER, text)
                        .map(BigInteger::new)
                        .map(JsonNodeFactory.instance::numberNode)
                        .map(JsonNode.class::cast);
            case "number" -> matching(NUMBER, text).map(BigDecimal::new).map(DecimalNode::valueOf);
            case "boolean" ->
                text.equals("true") || text.equals("false")
                        ? Optional.of(BooleanNode.valueOf(text.equals("true")))
                        : Optional.empty();
            default -> Optional.of(TextNode.valueOf(text));
        };
    }

    /** The value as routes like it: Integer or Long where it fits, else BigInteger, BigDecimal, Boolean or String. */
    static Object plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (!value.isNumber()) {
            return value.asText();
        }
        if (value.isIntegralNumber()) {
            return value.canConvertToInt() ? (Object) value.intValue() : longer(value);
        }
        return value.decimalValue();
    }

    private static Object longer(JsonNode value) {
        return value.canConvertToLong() ? (Object) value.longValue() : value.bigIntegerValue();
    }

    private static Optional<String> matching(Pattern pattern, String text) {
        return Optional.of(text).filter(pattern.asMatchPredicate());
    }
}
