package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.camel.model.RemoveHeaderDefinition;
import org.apache.camel.model.RemoveHeadersDefinition;
import org.apache.camel.model.RemovePropertyDefinition;
import org.apache.camel.model.RemoveVariableDefinition;
import org.apache.camel.model.SetVariableDefinition;
import org.apache.camel.model.language.ConstantExpression;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.model.language.LanguageExpression;

/** {@code property}, {@code property-group} and {@code variable}. */
final class PropertyMediators {

    private static final Set<String> TUNING = Set.of(
            "DISABLE_CHUNKING",
            "FORCE_HTTP_1.0",
            "NO_KEEPALIVE",
            "FORCE_HTTP_CONTENT_LENGTH",
            "COPY_CONTENT_LENGTH_FROM_INCOMING",
            "POST_TO_URI",
            "ClientApiNonBlocking",
            "setCharacterEncoding",
            "disableAddressingForOutMessages",
            "PRESERVE_WS_ADDRESSING",
            "DISABLE_SMOOKS_RESULT_PAYLOAD",
            "TRANSPORT_IN_URL",
            "CACHE_LEVEL",
            "transport.jms.ContentTypeProperty",
            "REMOVE_CORRELATION_ID",
            "CONCURRENT_CONSUMERS");
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "FORCE_ERROR_ON_SOAP_FAULT", "RETRY_ON_SOAPFAULT", "SET_ROLLBACK_ONLY", "TRANSPORT_HEADERS", "HTTP_ETAG");

    void register(Map<String, MediatorConverter> converters) {
        converters.put("property", MediatorConverter.alone(this::property));
        converters.put("property-group", MediatorConverter.alone(this::group));
        converters.put("variable", MediatorConverter.alone(this::variable));
    }

    private void group(Element group, Flow flow) {
        group.children("property").forEach(property -> set(property, flow));
        flow.estate().account().converted(group);
    }

    private void property(Element property, Flow flow) {
        String name = property.attribute("name", "");
        boolean transport = !property.attribute("scope", "default").equals("default");
        if ((transport && TUNING.contains(name)) || name.equals("PRESERVE_WS_ADDRESSING")) {
            flow.estate().account().ignored(property, "a setting of the old transport");
            return;
        }
        set(property, flow);
        String difference = difference(name, property, transport);
        flow.estate().account().converted(property, difference);
    }

    private static String difference(String name, Element property, boolean transport) {
        if (WITHOUT_EFFECT.contains(name)) {
            return "the property is set, but it steers nothing";
        }
        boolean removed = property.attribute("action", "set").equals("remove");
        String value = property.attribute("value", "true").toLowerCase(Locale.ROOT);
        boolean off = removed || value.equals("false") || value.equals("utf-8");
        if (!transport || off) {
            return "";
        }
        return switch (name) {
            case "FORCE_SC_ACCEPTED" -> "the status 202 is sent at the end, not at once";
            case "enableMTOM", "enableSwA" -> "messages are written without attachments";
            case "CHARACTER_SET_ENCODING" -> "messages are written in UTF-8";
            case "REQUEST_HOST_HEADER" -> "the header Host is that of the address";
            case "FORCE_POST_PUT_NOBODY" -> "a request keeps its body";
            case "NO_ENTITY_BODY" -> "a request keeps its body; the old bus left out one that no mediator had read";
            case "messageType", "ContentType" ->
                value.startsWith("multipart/") ? "the message is not written as several parts" : "";
            default -> "";
        };
    }

    private static void set(Element property, Flow flow) {
        String name = property.attribute("name").orElseThrow(() -> new Unconvertible("the property has no name"));
        String scope = property.attribute("scope", "default").strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("{") || name.contains("${")) {
            throw new Unconvertible("the name of the property is computed");
        }
        if (property.attribute("action", "set").equals("remove")) {
            remove(scope, name, flow);
            return;
        }
        ExpressionDefinition value = value(property, flow);
        switch (scope) {
            case "transport" -> flow.add(Model.header(name, declared("empty", "true", value)));
            case "default", "synapse", "" -> flow.add(Model.property(name, declared("keep", name, value)));
            case "axis2" -> axis2(name, value, flow);
            case "axis2-client", "operation" -> flow.add(Model.property(scope + "." + name, value));
            default -> throw new Unconvertible("properties of the scope " + scope + " have no counterpart");
        }
    }

    private static ExpressionDefinition value(Element property, Flow flow) {
        String regex = property.attribute("pattern", "");
        ExpressionDefinition value = new Expressions(property, flow).of(property);
        String type = property.attribute("type", "STRING");
        if (regex.isEmpty() || !type.equals("STRING")) {
            return value;
        }
        String group = property.attribute("group", "0").strip();
        if (!group.matches("\\d{1,3}")) {
            throw new Unconvertible("no number of a group: " + group);
        }
        return taken(pattern(regex), Integer.parseInt(group), value);
    }

    private static ExpressionDefinition taken(Pattern pattern, int group, ExpressionDefinition value) {
        if (value instanceof ConstantExpression constant) {
            Matcher whole = pattern.matcher(constant.getExpression());
            String part = whole.matches() && group <= whole.groupCount() ? whole.group(group) : "";
            return Model.constant(part == null ? "" : part);
        }
        String declared = Model.declare("pattern", pattern.pattern()) + Model.declare("group", String.valueOf(group));
        return declared(declared, value);
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException malformed) {
            throw new Unconvertible("no regular expression: " + regex);
        }
    }

    /** What becomes of a property or a header whose value is none: only what asks for a property can come to that. */
    private static ExpressionDefinition declared(String what, String value, ExpressionDefinition expression) {
        boolean asks =
                expression.getExpression().matches("(?s)(.*;\\s*)?(get-property\\([^()]*\\)|\\$\\w+:[\\w.-]+)\\s*");
        return asks ? declared(Model.declare(what, value), expression) : expression;
    }

    private static ExpressionDefinition declared(String declaration, ExpressionDefinition expression) {
        if (expression instanceof LanguageExpression language) {
            language.setExpression(declaration + language.getExpression());
        }
        return expression;
    }

    private static void axis2(String name, ExpressionDefinition value, Flow flow) {
        if (name.equals("HTTP_SC")) {
            flow.add(Model.header("CamelHttpResponseCode", value));
        } else {
            flow.add(Model.property("axis2." + name, value));
        }
    }

    private static void remove(String scope, String name, Flow flow) {
        switch (scope) {
            case "transport" -> flow.add(new RemoveHeaderDefinition(name));
            case "default", "synapse", "" -> flow.add(new RemovePropertyDefinition(name));
            case "axis2" -> {
                if (name.equals("TRANSPORT_HEADERS")) {
                    flow.add(new RemoveHeadersDefinition("*", "Camel*"));
                } else if (name.equals("HTTP_SC")) {
                    flow.add(new RemoveHeaderDefinition("CamelHttpResponseCode"));
                } else {
                    flow.add(new RemovePropertyDefinition("axis2." + name));
                }
            }
            case "axis2-client", "operation" -> flow.add(new RemovePropertyDefinition(scope + "." + name));
            default -> throw new Unconvertible("properties of the scope " + scope + " have no counterpart");
        }
    }

    private void variable(Element variable, Flow flow) {
        String name = variable.attribute("name").orElseThrow(() -> new Unconvertible("the variable has no name"));
        if (variable.attribute("action", "set").equals("remove")) {
            flow.add(new RemoveVariableDefinition(name));
        } else {
            SetVariableDefinition set = new SetVariableDefinition();
            set.setName(name);
            set.setExpression(new Expressions(variable, flow).of(variable));
            flow.add(set);
        }
        flow.estate().account().converted(variable);
    }
}
