package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of a value, and the type that a property asks for. */
final class Values {

    private Values() {}

    /** As Synapse writes it: the text of an element, or its XML when it holds none of its own or when there are several. */
    static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof List<?> many) {
            return many.size() == 1 ? text(many.get(0)) : texts(many);
        }
        if (value instanceof Node node) {
            return node(node);
        }
        if (value instanceof JsonNode json) {
            return json.isNull() ? null : json.isValueNode() ? json.asText() : json.toString();
        }
        return value instanceof Double number ? number(number) : value.toString();
    }

    private static String texts(List<?> many) {
        StringBuilder all = new StringBuilder();
        many.forEach(one ->
                all.append(one == null ? "" : one instanceof Element element ? XmlText.write(element) : text(one)));
        return all.toString();
    }

    private static @Nullable String node(Node node) {
        if (node instanceof Document document) {
            return XmlText.write(document.getDocumentElement());
        }
        if (node instanceof Attr || !(node instanceof Element)) {
            return node.getNodeValue();
        }
        StringBuilder own = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                own.append(child.getNodeValue());
            }
        }
        String trimmed = own.toString().replace('\u00a0', ' ').strip();
        return trimmed.isEmpty() ? XmlText.write(node) : trimmed;
    }

    static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    /** The value as a type of the {@code property} mediator, for which what is no number of that type is an error. */
    static @Nullable Object strictly(@Nullable Object value, String type) {
        String text = Objects.requireNonNullElse(text(value), "");
        return switch (type) {
            case "INTEGER" -> Integer.valueOf(text);
            case "SHORT" -> Short.valueOf(text);
            case "LONG" -> Long.valueOf(text);
            case "DOUBLE" -> Double.valueOf(text);
            case "FLOAT" -> Float.valueOf(text);
            case "BOOLEAN" -> text.equalsIgnoreCase("true") || text.equals("1");
            default -> typed(value, type);
        };
    }

    /** The value as a type of the {@code variable} mediator. */
    static @Nullable Object typed(@Nullable Object value, String type) {
        if (type.equals("OM")) {
            return value instanceof List<?> many && !many.isEmpty() ? many.get(0) : value;
        }
        if (type.equals("NODES")) {
            return value instanceof List<?> many && many.size() == 1 ? many.get(0) : value;
        }
        String text = text(value);
        if (text == null || (text.isEmpty() && !type.equals("STRING"))) {
            return type.equals("STRING") ? text : null;
        }
        return switch (type) {
            case "INTEGER" -> new BigDecimal(text.strip()).intValueExact();
            case "SHORT" -> new BigDecimal(text.strip()).shortValueExact();
            case "LONG" -> new BigDecimal(text.strip()).longValueExact();
            case "DOUBLE" -> Double.valueOf(text.strip());
            case "FLOAT" -> Float.valueOf(text.strip());
            case "BOOLEAN" -> Boolean.valueOf(text.strip());
            case "JSON" -> Payload.json(text);
            default -> text;
        };
    }

    /** The truth of a value in a condition. */
    static boolean holds(@Nullable Object value) {
        if (value == null || (value instanceof JsonNode json && json.isNull())) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof JsonNode json && json.isBoolean()) {
            return json.booleanValue();
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0 && !Double.isNaN(number.doubleValue());
        }
        return value instanceof List<?> many
                ? !many.isEmpty()
                : !String.valueOf(text(value)).isEmpty();
    }
}
