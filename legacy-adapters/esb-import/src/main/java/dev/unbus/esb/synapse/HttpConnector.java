package dev.unbus.esb.synapse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.HttpCredentials;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.source.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.RemoveHeaderDefinition;

/** The HTTP connector of WSO2: an operation is a request whose response becomes the message, a variable, or both. */
final class HttpConnector {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final List<String> TUNING = List.of(
            "forceScAccepted",
            "forceHttp10",
            "requestHostHeader",
            "nonErrorHttpStatusCodes",
            "expectedStatusCodes",
            "forcePostPutNobody");

    void register(Map<String, MediatorConverter> converters) {
        METHODS.forEach(method -> converters.put(
                "http." + method, MediatorConverter.alone((operation, flow) -> request(operation, method, flow))));
    }

    private void request(Element operation, String method, Flow flow) {
        Optional<Element> connection = Connectors.connection(operation, flow);
        String key = Names.kebab(operation.attribute("configKey", flow.name() + " http"));
        Map<String, String> headers = headers(Connectors.text(operation, "headers"));
        String id = flow.estate().conversion().names().route(flow.name() + " " + method);
        String base = connection
                .map(init -> Connectors.text(init, "baseUrl").replaceFirst("/+$", ""))
                .filter(url -> !url.contains("{") && !url.contains("$"))
                .orElse("http://localhost");
        String signed = connection.map(init -> credentials(init, key, flow)).orElse("");
        flow.called(id, inner -> {
            body(operation, inner);
            headers.forEach((name, value) -> inner.add(Model.header(name, Connectors.value(operation, value, inner))));
            address(operation, method, key, base, signed, inner);
        });
        String variable = Connectors.text(operation, "responseVariable");
        boolean overwrites = Connectors.text(operation, "overwriteBody").equals("true") || variable.isEmpty();
        flow.add(
                Model.property("SynapseResponseVariable", Model.constant(variable)),
                Model.property("SynapseOverwrites", Model.constant(String.valueOf(overwrites))),
                Model.mediate(id, "ConnectorResult"));
        flow.estate()
                .conversion()
                .endpoint(new ExternalEndpoint(
                        operation.place(), ExternalEndpoint.Direction.OUT, "http", base, List.of()));
        settle(
                operation,
                connection.filter(init -> Connectors.text(init, "baseUrl").startsWith(base)),
                key,
                flow);
    }

    private static void settle(Element operation, Optional<Element> connection, String key, Flow flow) {
        Optional<String> tuned = TUNING.stream()
                .filter(name -> !List.of("", "false").contains(Connectors.text(operation, name)))
                .findFirst();
        if (connection.isEmpty()) {
            flow.estate().account().different(operation, "its address is not among the sources: set " + key + ".url");
        } else if (tuned.isPresent()) {
            flow.estate().account().different(operation, "the parameter " + tuned.get() + " is not taken over");
        } else {
            flow.estate().account().converted(operation);
        }
    }

    private static String credentials(Element init, String key, Flow flow) {
        String type = Connectors.text(init, "authType");
        if (type.isEmpty() || type.equals("None")) {
            return "";
        }
        if (!type.toLowerCase(Locale.ROOT).startsWith("basic")) {
            throw new Unconvertible("this kind of authentication of the connection is not converted: " + type);
        }
        Conversion conversion = flow.estate().conversion();
        return HttpCredentials.basic(
                conversion.setting(key + ".user", Connectors.text(init, "basicCredentialsUsername")),
                conversion.secret(key + ".password"),
                true);
    }

    private static void address(Element operation, String method, String key, String base, String signed, Flow flow) {
        String setting = flow.estate().conversion().setting(key + ".url", base);
        String path = Connectors.text(operation, "relativePath");
        if (path.startsWith("{") && path.endsWith("}")) {
            throw new Unconvertible("the path is computed as a whole: " + path);
        }
        if (!signed.isEmpty()) {
            flow.add(new RemoveHeaderDefinition("Authorization"));
        }
        new Template(operation, flow).check(path);
        var uri = Model.language("synapse-uri", "");
        uri.setExpression(setting + path);
        flow.add(
                Model.header("SynapseUri", uri),
                Model.property("axis2.HTTP_METHOD", Model.constant(method.toUpperCase(Locale.ROOT))),
                Model.bean("Departure", "http"),
                Model.to(setting + "?" + AddressSteps.HTTP + (method.equals("delete") ? "&deleteWithBody=true" : "")
                        + signed),
                Model.bean("Arrival", "response"));
    }

    /** The body that the operation gives itself, if it does. */
    private static void body(Element operation, Flow flow) {
        String type = Connectors.text(operation, "requestBodyType").toLowerCase(Locale.ROOT);
        String name = "requestBody"
                + (type.isEmpty() ? "" : type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1));
        Optional<Element> content = operation.child(name);
        if (content.isEmpty() || type.isEmpty()) {
            return;
        }
        String text = content.get().children().isEmpty()
                ? content.get().text().strip()
                : Model.xml(content.get().children().get(0));
        String media = type.equals("json") || type.equals("xml") ? type : "text";
        if (ComputedName.is(text) && !media.equals("json")) {
            flow.add(Model.body(Connectors.value(operation, text, flow)));
        } else {
            Template template = new Template(operation, flow);
            flow.add(Model.body(Model.language("synapse-payload", template.source(media, template.inline(text)))));
        }
        flow.add(Model.bean(
                "Departure",
                "made(${exchange}, '" + (media.equals("text") ? "text/plain" : "application/" + media) + "')"));
    }

    /** A list of objects or of pairs. */
    private static Map<String, String> headers(String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        try {
            for (JsonNode one : JSON.readTree(text.isEmpty() ? "[]" : text)) {
                if (one.isArray() && one.size() == 2) {
                    headers.put(one.get(0).asText(), one.get(1).asText());
                } else if (one.isObject()) {
                    one.properties()
                            .forEach(field ->
                                    headers.put(field.getKey(), field.getValue().asText()));
                } else {
                    throw new Unconvertible("the headers are no list of names and values: " + text);
                }
            }
        } catch (JsonProcessingException other) {
            throw new Unconvertible("the headers are no list of names and values: " + text);
        }
        return headers;
    }
}
