package dev.unbus.esb.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.model.language.LanguageExpression;

/** What Camel's YAML writer writes and Camel's YAML loader does not take, each mended in one place. */
final class YamlMends {

    private static final Pattern CONDITION = Pattern.compile("onWhen");
    private static final Map<String, Pattern> PARTS = Map.of(
            "loadBalance", Pattern.compile(".*LoadBalancer"),
            "circuitBreaker", Pattern.compile("onFallback|.*Configuration"),
            "resequence", Pattern.compile("(batch|stream)Config"),
            "aggregate", Pattern.compile("optimisticLockRetryPolicy"),
            "doCatch", CONDITION,
            "onCompletion", CONDITION,
            "intercept", CONDITION,
            "interceptFrom", CONDITION,
            "interceptSendToEndpoint", CONDITION);
    private static final String LANGUAGE = "[language:";

    private YamlMends() {}

    static void apply(ObjectNode fields) {
        fields.remove("customId");
        if (fields.get("route") instanceof ObjectNode route && route.has("routePolicyRef")) {
            route.set("routePolicy", route.remove("routePolicyRef"));
        }
        PARTS.forEach((block, part) -> parts(fields, block, part));
        namespaces(fields);
        Breaks.unpack(fields);
        Tokens.unpack(fields);
        if (fields.get("language") instanceof ObjectNode expression) {
            language(expression);
        }
    }

    /** The writer puts the kind of a load balancer, what belongs to a circuit breaker, conditions and the like among the steps. */
    private static void parts(ObjectNode fields, String block, Pattern part) {
        if (!(fields.get(block) instanceof ObjectNode body) || !(body.get("steps") instanceof ArrayNode steps)) {
            return;
        }
        for (int at = steps.size() - 1; at >= 0; at--) {
            String name = steps.get(at).fieldNames().next();
            if (part.matcher(name).matches()) {
                body.set(name, steps.remove(at).get(name));
            }
        }
    }

    /** The writer puts namespaces into a map, the loader takes a list. */
    private static void namespaces(ObjectNode fields) {
        if (fields.get("namespace") instanceof ObjectNode map) {
            ArrayNode list = fields.arrayNode();
            map.properties().forEach(entry -> list.addObject()
                    .put("key", entry.getKey())
                    .put("value", entry.getValue().asText()));
            fields.set("namespace", list);
        }
    }

    /** The expression with the name of its language, which the writer leaves out, before its text. */
    static LanguageExpression named(LanguageExpression expression) {
        String text = String.valueOf(expression.getExpression());
        if (text.startsWith(LANGUAGE) || expression.getLanguage() == null) {
            return expression;
        }
        return new LanguageExpression(expression.getLanguage(), LANGUAGE + expression.getLanguage() + "]" + text);
    }

    private static void language(ObjectNode expression) {
        String text = expression.path("expression").asText();
        int end = text.indexOf(']');
        if (text.startsWith(LANGUAGE) && end > 0) {
            expression.put("language", text.substring(LANGUAGE.length(), end));
            expression.put("expression", text.substring(end + 1));
            expression.put("trim", "false");
        }
    }
}
