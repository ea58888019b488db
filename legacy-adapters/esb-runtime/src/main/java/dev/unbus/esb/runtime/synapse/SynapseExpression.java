package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** An expression of a Synapse configuration: XPath, {@code json-eval} or <code>${…}</code>. */
public final class SynapseExpression {

    private SynapseExpression() {}

    /**
     * Checks that an expression is understood.
     *
     * @throws IllegalArgumentException when it is not, with the reason
     */
    public static void check(String text, Map<String, String> namespaces) {
        of(text, namespaces);
    }

    static Evaluable of(String text, Map<String, String> namespaces) {
        String trimmed = text.strip();
        if (trimmed.startsWith("json-eval(") && trimmed.endsWith(")")) {
            String path = trimmed.substring("json-eval(".length(), trimmed.length() - 1)
                    .strip();
            return json(new JsonPath(path.replaceAll("^(['\"])(.*)\\1$", "$2")));
        }
        if (trimmed.startsWith("${") && trimmed.endsWith("}")) {
            return new ModernParser(trimmed.substring(2, trimmed.length() - 1)).parse();
        }
        if (trimmed.startsWith("$.") || trimmed.equals("$") || trimmed.startsWith("$[")) {
            return json(new JsonPath(trimmed));
        }
        return new XPathExpression(trimmed, namespaces);
    }

    private static Evaluable json(JsonPath path) {
        return new JsonPath.Evaluation(path);
    }

    /** The JSON of a value. */
    static JsonNode json(@Nullable Object value) {
        if (value instanceof JsonNode json) {
            return json;
        }
        if (value instanceof Number || value instanceof Boolean || value == null) {
            return Payload.JSON.valueToTree(value);
        }
        String text = Values.text(value);
        return text != null && (Payload.isJson(text) || Payload.isXml(text))
                ? Payload.json(text)
                : Payload.JSON.getNodeFactory().textNode(String.valueOf(text));
    }

    static @Nullable String text(Evaluable expression, Exchange exchange) {
        return Values.text(expression.evaluate(exchange));
    }
}
