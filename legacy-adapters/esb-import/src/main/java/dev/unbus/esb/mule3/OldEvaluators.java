package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Scripts;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.weave.Context;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.model.language.XPathExpression;

/** Expressions of the form {@code evaluator:expression}, which Mule 3 took over from Mule 2. */
final class OldEvaluators {

    private static final Pattern FORM = Pattern.compile("\\s*([a-z][a-z-]*):(?!:)(.*)", Pattern.DOTALL);
    private static final Set<String> KNOWN = Set.of(
            "header",
            "headers",
            "headers-list",
            "variable",
            "flowVars",
            "payload",
            "payload-type",
            "map-payload",
            "xpath",
            "xpath-node",
            "json",
            "json-node",
            "groovy",
            "function",
            "message",
            "bean",
            "attachment",
            "attachments",
            "attachments-list",
            "mule",
            "regex",
            "string",
            "exception-type",
            "process",
            "xpath2",
            "jxpath",
            "ognl",
            "endpoint",
            "context");

    private OldEvaluators() {}

    static boolean isOne(String expression) {
        Matcher form = FORM.matcher(expression);
        return form.matches() && KNOWN.contains(form.group(1));
    }

    static Optional<ExpressionDefinition> expression(String text) throws NotTranslatable {
        Matcher form = FORM.matcher(text);
        if (form.matches() && form.group(1).equals("groovy")) {
            return Optional.of(Scripts.expression(form.group(2).strip()));
        }
        if (form.matches() && form.group(1).equals("xpath") && !isPrefixed(form.group(2))) {
            XPathExpression xpath = new XPathExpression(form.group(2).trim());
            xpath.setResultTypeName("java.lang.String");
            return Optional.of(xpath);
        }
        return simple(text).map(Step::simple);
    }

    /** Whether a path of XPath has a prefix, of whose namespace no route knows. */
    static boolean isPrefixed(String xpath) {
        return xpath.replaceAll("'[^']*'|\"[^\"]*\"|::", "").contains(":");
    }

    static Optional<String> simple(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String expression = form.group(2).trim();
        return switch (form.group(1)) {
            case "header" -> header(expression);
            case "variable", "flowVars" -> name(expression).map(name -> "${variable." + name + "}");
            case "payload" -> payload(expression);
            case "map-payload" -> name(expression).map(name -> "${body[" + name + "]}");
            case "function" -> function(expression);
            case "message" -> expression.equals("payload") ? Optional.of("${body}") : Optional.empty();
            case "string" -> expression.contains("#[") ? Optional.empty() : Optional.of(expression);
            default -> Optional.empty();
        };
    }

    private static Optional<String> name(String text) {
        return text.matches("[\\w.-]+") ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> header(String text) {
        int scope = text.indexOf(':');
        String name = text.substring(scope + 1).replaceAll("[*?]$", "");
        boolean variable = scope > 0 && text.substring(0, scope).matches("(?i)invocation|session");
        if (!variable && !Context.isHeader(Context.Place.INBOUND, name)) {
            return Optional.empty();
        }
        return name(name).map(found -> "${" + (variable ? "variable." + found : "header." + Headers.name(found)) + "}");
    }

    private static Optional<String> payload(String type) {
        return switch (type) {
            case "" -> Optional.of("${body}");
            case "java.lang.String", "String" -> Optional.of("${bodyAs(String)}");
            case "byte[]" -> Optional.of("${bodyAs(byte[])}");
            default -> Optional.empty();
        };
    }

    private static Optional<String> function(String name) {
        return switch (name) {
            case "uuid" -> Optional.of("${uuid}");
            case "now" -> Optional.of("${date:now}");
            default ->
                name.startsWith("datestamp:")
                        ? Optional.of("${date:now:" + name.substring("datestamp:".length()) + "}")
                        : Optional.empty();
        };
    }
}
