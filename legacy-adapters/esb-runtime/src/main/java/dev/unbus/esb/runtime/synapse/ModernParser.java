package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Reads the expressions that Micro Integrator 4.4 writes between <code>${</code> and <code>}</code>. */
final class ModernParser {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|\\d+(?:\\.\\d+)?"
                    + "|==|!=|<=|>=|&&|\\|\\||[A-Za-z_$][\\w$]*|[-+*/%<>!?:()\\[\\].,^]|\\S)");

    private final List<String> tokens = new ArrayList<>();
    private final String text;
    private int at;

    ModernParser(String text) {
        this.text = text;
        Matcher next = TOKEN.matcher(text.strip());
        while (next.find()) {
            tokens.add(next.group(1));
        }
    }

    Evaluable parse() {
        Evaluable whole = choice();
        if (at < tokens.size()) {
            throw refused();
        }
        return whole;
    }

    private IllegalArgumentException refused() {
        return new IllegalArgumentException("not a readable expression: ${" + text + "}");
    }

    private boolean accept(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw refused();
        }
    }

    private Evaluable choice() {
        Evaluable condition = level(0);
        if (!accept("?")) {
            return condition;
        }
        Evaluable then = choice();
        expect(":");
        Evaluable otherwise = choice();
        return exchange ->
                Values.holds(condition.evaluate(exchange)) ? then.evaluate(exchange) : otherwise.evaluate(exchange);
    }

    private Evaluable level(int level) {
        if (level == ModernOperators.LEVELS.size()) {
            return unary();
        }
        Evaluable left = level(level + 1);
        while (at < tokens.size() && ModernOperators.LEVELS.get(level).contains(tokens.get(at))) {
            String operator = tokens.get(at++);
            left = binary(operator, left, level(level + 1));
        }
        return left;
    }

    private static Evaluable binary(String operator, Evaluable left, Evaluable right) {
        return exchange -> ModernOperators.apply(operator, left.evaluate(exchange), right.evaluate(exchange));
    }

    private Evaluable unary() {
        if (accept("!")) {
            Evaluable inner = unary();
            return exchange -> !Values.holds(inner.evaluate(exchange));
        }
        if (accept("-")) {
            Evaluable inner = unary();
            return exchange -> ModernOperators.apply("-", 0, inner.evaluate(exchange));
        }
        return primary();
    }

    private Evaluable primary() {
        if (at >= tokens.size()) {
            throw refused();
        }
        String token = tokens.get(at++);
        if (token.equals("(")) {
            Evaluable inner = choice();
            expect(")");
            return inner;
        }
        if (token.startsWith("\"") || token.startsWith("'")) {
            String literal = token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
            return exchange -> literal;
        }
        if (Character.isDigit(token.charAt(0))) {
            return number(token);
        }
        if (token.equals("true") || token.equals("false") || token.equals("null")) {
            Boolean truth = token.equals("null") ? null : Boolean.valueOf(token);
            return exchange -> truth;
        }
        return accept("(") ? call(token) : path(root(token));
    }

    private static Evaluable number(String token) {
        Number number = token.contains(".") ? (Number) Double.valueOf(token) : (Number) Long.valueOf(token);
        return exchange -> number;
    }

    private Evaluable call(String name) {
        List<Evaluable> arguments = new ArrayList<>();
        while (!accept(")")) {
            arguments.add(choice());
            if (!accept(",") && !(at < tokens.size() && tokens.get(at).equals(")"))) {
                throw refused();
            }
        }
        if (!ModernFunctions.NAMES.contains(name)) {
            throw new IllegalArgumentException("the function " + name + " is not known");
        }
        return exchange -> ModernFunctions.call(
                name,
                arguments.stream().map(argument -> argument.evaluate(exchange)).toList());
    }

    private Evaluable root(String name) {
        return switch (name) {
            case "payload", "$" -> exchange -> Payload.json(Payload.text(exchange));
            case "vars", "var" -> named((exchange, key) -> exchange.getVariable(key));
            case "headers" -> named((exchange, key) -> exchange.getMessage().getHeader(key));
            case "configs" -> named(ModernParser::setting);
            case "params", "properties", "props" -> parameters();
            default -> throw new IllegalArgumentException("the source " + name + " is not known");
        };
    }

    private static @Nullable Object setting(Exchange exchange, String key) {
        return exchange.getContext()
                .getPropertiesComponent()
                .resolveProperty(key)
                .orElse(null);
    }

    /** Looks up what a root holds under a name. */
    @FunctionalInterface
    private interface Lookup {
        @Nullable
        Object value(Exchange exchange, String key);
    }

    private Evaluable named(Lookup lookup) {
        String key = key();
        return exchange -> lookup.value(exchange, key);
    }

    private String key() {
        if (accept("[")) {
            String quoted = tokens.get(at++);
            expect("]");
            return quoted.replaceAll("^['\"]|['\"]$", "");
        }
        expect(".");
        if (at >= tokens.size()) {
            throw refused();
        }
        return tokens.get(at++);
    }

    private Evaluable parameters() {
        String kind = key();
        return switch (kind) {
            case "queryParams" -> named((exchange, key) -> exchange.getProperty("query.param." + key));
            case "pathParams" -> named((exchange, key) -> exchange.getProperty("uri.var." + key));
            case "functionParams" ->
                throw new IllegalArgumentException("the parameters of a template are not known here");
            case "synapse" -> named((exchange, key) -> Scopes.value(exchange, "default", key));
            case "axis2" -> named((exchange, key) -> Scopes.value(exchange, "axis2", key));
            default -> throw new IllegalArgumentException("the parameters " + kind + " are not known");
        };
    }

    private Evaluable path(Evaluable root) {
        int from = at;
        StringBuilder steps = new StringBuilder("$");
        while (at < tokens.size()
                && (tokens.get(at).equals(".") || tokens.get(at).equals("["))) {
            String opener = tokens.get(at++);
            steps.append(opener).append(tokens.get(at++));
            if (opener.equals("[")) {
                expect("]");
                steps.append(']');
            }
        }
        if (at == from) {
            return root;
        }
        JsonPath path = new JsonPath(steps.toString());
        return exchange -> step(path, root.evaluate(exchange));
    }

    private static @Nullable JsonNode step(JsonPath path, @Nullable Object value) {
        return value == null ? null : path.read(SynapseExpression.json(value));
    }
}
