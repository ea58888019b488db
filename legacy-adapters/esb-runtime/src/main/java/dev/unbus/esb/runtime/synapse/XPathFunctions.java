package dev.unbus.esb.runtime.synapse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The functions that Synapse adds to XPath, and those of XPath 2 that its configurations use. */
final class XPathFunctions {

    static final Set<String> NAMES = Set.of(
            "get-property",
            "local-entry",
            "property-xml",
            "log-heading",
            "log-payload",
            "log-headers",
            "base64Encode",
            "base64Decode",
            "url-encode",
            "lower-case",
            "upper-case",
            "ends-with",
            "matches",
            "replace",
            "string-join",
            "current-dateTime",
            "exists",
            "empty",
            "abs");

    private XPathFunctions() {}

    static Object call(String name, List<?> arguments, Exchange exchange) {
        if (name.equals("get-property")) {
            return XPathExpression.value(property(arguments, exchange));
        }
        String first = arguments.isEmpty() ? "" : text(arguments, 0);
        return switch (name) {
            case "local-entry" -> entry(first, text(arguments, 1), exchange);
            case "property-xml" -> xml(first, exchange);
            case "log-heading" -> LogText.heading(exchange, first);
            case "log-payload" -> LogText.payload(exchange, first);
            case "log-headers" -> LogText.headers(exchange, first, arguments.size() > 1);
            case "base64Encode" -> Base64.getEncoder().encodeToString(first.getBytes(StandardCharsets.UTF_8));
            case "base64Decode" -> new String(Base64.getDecoder().decode(first.strip()), StandardCharsets.UTF_8);
            case "url-encode" -> URLEncoder.encode(first, StandardCharsets.UTF_8);
            case "lower-case" -> first.toLowerCase(Locale.ROOT);
            case "upper-case" -> first.toUpperCase(Locale.ROOT);
            case "current-dateTime" ->
                OffsetDateTime.now(ZoneId.systemDefault()).toString();
            case "exists" -> !isNothing(arguments.get(0));
            case "empty" -> isNothing(arguments.get(0));
            case "abs" -> Math.abs(Double.parseDouble(first));
            default -> ofTwo(name, first, arguments);
        };
    }

    private static @Nullable Object property(List<?> arguments, Exchange exchange) {
        String first = text(arguments, 0);
        return switch (arguments.size()) {
            case 0, 1 -> Scopes.property(exchange, first);
            case 2 -> Scopes.property(exchange, first, text(arguments, 1));
            default -> Scopes.property(exchange, first, text(arguments, 1), text(arguments, 2));
        };
    }

    /** The property of a name as text, an element as XML. */
    private static String xml(String name, Exchange exchange) {
        Object value = Scopes.property(exchange, name);
        if (value == null) {
            throw new IllegalArgumentException("there is no property " + name);
        }
        return value instanceof Element element ? XmlText.write(element) : String.valueOf(Values.text(value));
    }

    /** The property of a name, or else the local entry, whose text the importer knew. */
    private static Object entry(String name, String text, Exchange exchange) {
        Object set = Scopes.property(exchange, name);
        return set == null ? text : XPathExpression.value(set);
    }

    private static Object ofTwo(String name, String first, List<?> arguments) {
        String second = text(arguments, 1);
        return switch (name) {
            case "ends-with" -> first.endsWith(second);
            case "matches" -> Pattern.compile(second).matcher(first).find();
            case "replace" -> first.replaceAll(second, text(arguments, 2));
            default -> String.join(second, texts(arguments.get(0)));
        };
    }

    private static boolean isNothing(Object value) {
        return value instanceof NodeList nodes
                ? nodes.getLength() == 0
                : value.toString().isEmpty();
    }

    private static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof NodeList nodes) {
            for (int at = 0; at < nodes.getLength(); at++) {
                texts.add(nodes.item(at).getTextContent());
            }
        } else {
            texts.add(value.toString());
        }
        return texts;
    }

    private static String text(List<?> arguments, int at) {
        Object value = at < arguments.size() ? arguments.get(at) : "";
        if (value instanceof NodeList nodes) {
            return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent();
        }
        return value instanceof Double number ? Values.number(number) : String.valueOf(value);
    }
}
