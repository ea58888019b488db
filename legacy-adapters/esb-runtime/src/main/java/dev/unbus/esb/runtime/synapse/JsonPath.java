package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The JSONPath of {@code json-eval}: names, indexes, wildcards, descent and comparisons in filters. */
final class JsonPath {

    private static final Pattern STEP =
            Pattern.compile("(\\.\\.)?(?:\\.?\\[\\s*(?:'([^']*)'|\"([^\"]*)\"|(-?\\d+)|(\\*)"
                    + "|\\?\\(\\s*@\\.([\\w.-]+)\\s*(?:(==|!=|<=|>=|<|>)\\s*('[^']*'|\"[^\"]*\"|[\\w.-]+)\\s*)?\\))\\s*]"
                    + "|\\.?(\\*)|\\.?([^\\s.\\[\\]()'\"*?]+))");

    private final List<Step> steps = new ArrayList<>();
    private final boolean indefinite;

    /** One step: a name, an index, all, or a filter. */
    private record Step(boolean deep, @Nullable String name, @Nullable Integer index, @Nullable Filter filter) {

        boolean many() {
            return deep || filter != null || (name == null && index == null);
        }
    }

    /** The path over the payload; a null in it is the text, where nothing is nothing. */
    record Evaluation(JsonPath path) implements Evaluable {

        @Override
        public @Nullable Object evaluate(Exchange exchange) {
            JsonNode found = path.read(Payload.json(Payload.text(exchange)));
            return found != null && found.isNull() ? TextNode.valueOf("null") : found;
        }
    }

    private record Filter(String path, @Nullable String operator, @Nullable String operand) {}

    JsonPath(String text) {
        String path = text.strip();
        if (!path.startsWith("$")) {
            path = "$." + path;
        }
        String rest = path.substring(1);
        while (!rest.isEmpty() && !rest.equals(".")) {
            Matcher step = STEP.matcher(rest);
            if (!step.lookingAt() || step.end() == 0) {
                throw new IllegalArgumentException("not a readable JSONPath: " + text);
            }
            steps.add(step(step));
            rest = rest.substring(step.end());
        }
        indefinite = steps.stream().anyMatch(Step::many);
    }

    private static Step step(Matcher step) {
        boolean deep = step.group(1) != null;
        String name = first(step.group(2), step.group(3), step.group(10));
        if (step.group(6) != null) {
            return new Step(deep, null, null, new Filter(step.group(6), step.group(7), step.group(8)));
        }
        Integer index = step.group(4) == null ? null : Integer.valueOf(step.group(4));
        return new Step(deep, name, index, null);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String two, @Nullable String three) {
        return one != null ? one : two != null ? two : three;
    }

    /** What it selects; an array for a path that may select many; null for nothing. */
    @Nullable
    JsonNode read(JsonNode root) {
        List<JsonNode> found = select(root, steps.size());
        if (indefinite) {
            ArrayNode all = Payload.JSON.createArrayNode();
            found.forEach(all::add);
            return all;
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private List<JsonNode> select(JsonNode root, int depth) {
        List<JsonNode> current = List.of(root);
        for (Step step : steps.subList(0, depth)) {
            List<JsonNode> next = new ArrayList<>();
            current.forEach(node -> take(step, node, next));
            current = next;
        }
        return current;
    }

    private static void take(Step step, JsonNode node, List<JsonNode> into) {
        if (step.deep) {
            node.forEach(child -> take(step, child, into));
        }
        if (step.filter != null) {
            node.forEach(child -> {
                if (passes(step.filter, child)) {
                    into.add(child);
                }
            });
        } else if (step.name != null) {
            add(node.get(step.name), into);
        } else if (step.index != null) {
            add(node.get(step.index < 0 ? node.size() + step.index : step.index), into);
        } else {
            node.forEach(into::add);
        }
    }

    private static void add(@Nullable JsonNode node, List<JsonNode> into) {
        if (node != null) {
            into.add(node);
        }
    }

    private static boolean passes(Filter filter, JsonNode node) {
        JsonNode value = node.at("/" + filter.path.replace('.', '/'));
        if (filter.operator == null || filter.operand == null) {
            return !value.isMissingNode();
        }
        String wanted = filter.operand.replaceAll("^['\"]|['\"]$", "");
        int order = value.isNumber() && wanted.matches("-?[\\d.]+")
                ? Double.compare(value.asDouble(), Double.parseDouble(wanted))
                : value.asText().compareTo(wanted);
        return !value.isMissingNode()
                && switch (filter.operator) {
                    case "==" -> order == 0;
                    case "!=" -> order != 0;
                    case "<" -> order < 0;
                    case "<=" -> order <= 0;
                    case ">" -> order > 0;
                    default -> order >= 0;
                };
    }

    /** Puts a value in the place of what it selects, or removes that with null; a last name that is not there is made. */
    JsonNode write(JsonNode root, @Nullable JsonNode value) {
        if (steps.isEmpty()) {
            return value == null ? Payload.JSON.createObjectNode() : value;
        }
        Step last = steps.get(steps.size() - 1);
        select(root, steps.size() - 1).forEach(parent -> replace(parent, last, value));
        return root;
    }

    private static void replace(JsonNode parent, Step last, @Nullable JsonNode value) {
        if (parent instanceof ObjectNode object && last.name != null) {
            if (value == null) {
                object.remove(last.name);
            } else {
                object.set(last.name, value);
            }
        } else if (parent instanceof ArrayNode array && last.index != null && last.index < array.size()) {
            if (value == null) {
                array.remove(last.index);
            } else {
                array.set(last.index, value);
            }
        } else if (parent instanceof ArrayNode array && last.name != null) {
            array.forEach(item -> replace(item, last, value));
        }
    }
}
