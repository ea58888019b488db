package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.runtime.synapse.SynapseExpression;
import dev.unbus.esb.source.Element;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.language.ExpressionDefinition;

/** Expressions of the configuration as expressions of the language {@code synapse}. */
final class Expressions {

    private static final Pattern SECRET = Pattern.compile("(?:wso2:)?vault-lookup\\(\\s*(['\"])([\\w.-]+)\\1\\s*\\)");

    private static final Pattern REGISTRY =
            Pattern.compile("get-property\\(\\s*(['\"])registry\\1\\s*,\\s*['\"]([^'\"{}]+)['\"]\\s*\\)");

    private final Element element;
    private final Flow flow;
    private final String template;

    Expressions(Element element, Flow flow) {
        this.element = element;
        this.flow = flow;
        this.template = flow.template();
    }

    /** The text of an expression, checked, with the parameters of the template by the names that they have here. */
    String text(String expression) {
        String plain = expression.strip();
        String scoped = plain.replaceAll("\\$func:([\\w.-]+)", "\\$ctx:" + parameter("$1"))
                .replaceAll("params\\.functionParams\\.([\\w-]+)", "params.synapse[\"" + parameter("$1") + "\"]");
        String given = new GivenProperties(flow.estate()).in(settings(secrets(scoped)), element);
        try {
            SynapseExpression.check(given, element.namespaces());
        } catch (IllegalArgumentException unreadable) {
            throw new Unconvertible(String.valueOf(unreadable.getMessage()));
        }
        return given;
    }

    /** What stands in the vault of the old server is a setting without a value, which a property takes before it is used. */
    private String secrets(String expression) {
        return SECRET.matcher(expression).replaceAll(found -> {
            String name = "vault." + found.group(2);
            flow.add(Model.property(
                    name, Model.constant(flow.estate().conversion().secret(name))));
            return "get-property('" + name + "')";
        });
    }

    /** What stands in the registry of each environment is a setting, too, when it is not among the sources. */
    private String settings(String expression) {
        return REGISTRY.matcher(expression).replaceAll(found -> {
            String key = found.group(2);
            if (flow.estate().resources().content(key, element).isPresent()) {
                return Matcher.quoteReplacement(found.group());
            }
            String name = "registry." + Names.kebab(key.replaceFirst("^(conf|gov):/*", ""));
            flow.add(Model.property(
                    name, Model.constant(flow.estate().conversion().setting(name, ""))));
            flow.estate().besides(element, key + " of the registry is not among the sources: set " + name);
            return "get-property('" + name + "')";
        });
    }

    private String parameter(String name) {
        return parameter(template, name);
    }

    /** The exchange property that a parameter of a template is. */
    static String parameter(String template, String name) {
        return (template.isEmpty() ? "" : template + ".") + "param." + name;
    }

    ExpressionDefinition value(String expression) {
        return value(expression, "");
    }

    /** An expression whose value has a type of the {@code property} mediator. */
    ExpressionDefinition value(String expression, String type) {
        String text = text(expression);
        boolean plain = type.isEmpty() || type.equals("STRING");
        String declared = plain ? "" : Model.declare("type", type);
        return Model.language("synapse", Model.namespaces(element, text) + declared + text);
    }

    ExpressionDefinition matches(String expression, String regex) {
        String text = text(expression);
        return Model.language("synapse", Model.namespaces(element, text) + Model.declare("match", regex) + text);
    }

    /** A literal of a type. */
    ExpressionDefinition literal(String value, String type) {
        String java =
                switch (type) {
                    case "INTEGER" -> "java.lang.Integer";
                    case "LONG" -> "java.lang.Long";
                    case "DOUBLE" -> "java.lang.Double";
                    case "FLOAT" -> "java.lang.Float";
                    case "SHORT" -> "java.lang.Short";
                    case "BOOLEAN" -> "java.lang.Boolean";
                    default -> "";
                };
        if (type.equals("OM") || type.equals("JSON")) {
            return Model.language(
                    "synapse", Model.declare("type", type.equals("OM") ? "XML" : "JSONTEXT") + value.strip());
        }
        if (value.contains("{{")) {
            return Model.language("synapse-payload", Model.declare("media", "text") + value);
        }
        var constant = Model.constant(value);
        if (!java.isEmpty()) {
            constant.setResultTypeName(java);
        }
        return constant;
    }

    /** What {@code value} or {@code expression} of an element say. */
    ExpressionDefinition of(Element holder) {
        String type =
                holder.attribute("type", holder.attribute("data-type", "")).toUpperCase(Locale.ROOT);
        Optional<String> expression = holder.attribute("expression");
        if (expression.isPresent()) {
            return value(expression.get(), type.equals("XML") ? "OM" : type);
        }
        Optional<String> value = holder.attribute("value");
        if (value.isPresent() && value.get().startsWith("${") && value.get().endsWith("}")) {
            return value(value.get(), type);
        }
        if (value.isPresent()) {
            return literal(value.get(), type);
        }
        if (!holder.children().isEmpty()) {
            return literal(Model.xml(holder.children().get(0)), "OM");
        }
        return literal(holder.text().strip(), type);
    }
}
