package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.camel.model.RemoveHeaderDefinition;
import org.apache.camel.model.RemoveHeadersDefinition;
import org.apache.camel.model.RemovePropertyDefinition;
import org.apache.camel.model.RemoveVariableDefinition;
import org.apache.camel.model.SetVariableDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

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
            "REQUEST_HOST_HEADER",
            "CHARACTER_SET_ENCODING",
            "setCharacterEncoding",
            "disableAddressingForOutMessages",
            "PRESERVE_WS_ADDRESSING",
            "DISABLE_SMOOKS_RESULT_PAYLOAD",
            "FORCE_POST_PUT_NOBODY",
            "TRANSPORT_IN_URL",
            "CACHE_LEVEL",
            "enableSwA",
            "enableMTOM",
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
        if (WITHOUT_EFFECT.contains(name)) {
            flow.estate().account().different(property, "the property is set, but it steers nothing");
        } else if (name.equals("FORCE_SC_ACCEPTED")) {
            flow.estate().account().different(property, "the status 202 is sent at the end, not at once");
        } else {
            flow.estate().account().converted(property);
        }
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
            case "transport" -> flow.add(Model.header(header(name), value));
            case "default", "synapse", "" -> flow.add(Model.property(name, value));
            case "axis2" -> axis2(name, value, flow);
            case "axis2-client", "operation" -> flow.add(Model.property(scope + "." + name, value));
            default -> throw new Unconvertible("properties of the scope " + scope + " have no counterpart");
        }
    }

    private static ExpressionDefinition value(Element property, Flow flow) {
        String pattern = property.attribute("pattern", "");
        if (!pattern.isEmpty()) {
            throw new Unconvertible("the value is taken by a pattern");
        }
        return new Expressions(property, flow).of(property);
    }

    private static String header(String name) {
        return name.equals("transport.vfs.ReplyFileName") ? "CamelFileName" : name;
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
            case "transport" -> flow.add(new RemoveHeaderDefinition(header(name)));
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
