package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.model.ConvertBodyDefinition;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.MarshalDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.UnmarshalDefinition;
import org.apache.camel.model.dataformat.JsonDataFormat;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.apache.camel.model.language.SimpleExpression;
import org.jspecify.annotations.Nullable;

/**
 * What the binding mode of a REST service did around its steps: objects are made of JSON, and JSON of objects. An empty request, an answer
 * without a body, an answer of an error and one that is no JSON are left as they are, as {@code RestBindingProcessor} of Camel 2 did.
 */
final class RestBinding {

    /** The property of the data format that has it write line by line. */
    static final String PRETTY = "prettyPrint";

    private static final Set<String> JSON = Set.of("json", "auto", "json_xml");

    private RestBinding() {}

    static void read(Element verb, String binding, RouteDefinition route, ContextScope scope, Notes notes) {
        if (binding.equals("xml")) {
            throw new BeyondException("binding to XML has to be set up anew");
        }
        if (!JSON.contains(binding)) {
            return;
        }
        if (!binding.equals("json")) {
            notes.different("a body in XML is not bound");
        }
        JsonDataFormat json = new JsonDataFormat(JsonLibrary.Jackson);
        verb.attribute("type").filter(type -> !type.isBlank()).ifPresent(type -> {
            boolean many = type.endsWith("[]");
            String name = type.replace("[]", "");
            if (!Classes.library(name)) {
                scope.project().beans().ownClass(name, Placeholder.Type.BEAN, notes);
            }
            json.setUnmarshalTypeName(name);
            json.setUseList(many ? "true" : null);
        });
        route.addOutput(new ConvertBodyDefinition("java.lang.String"));
        FilterDefinition filled = filter("${body} != null && ${body} != ''");
        filled.addOutput(new UnmarshalDefinition(json));
        route.addOutput(filled);
    }

    /** Binds the answer, where the binding mode says so; whether it does. */
    static boolean write(String binding, @Nullable Element configuration, RouteDefinition route, Notes notes) {
        if (!JSON.contains(binding)) {
            return false;
        }
        JsonDataFormat json = new JsonDataFormat(JsonLibrary.Jackson);
        if (configuration != null && "true".equals(properties(configuration).get(PRETTY))) {
            json.setPrettyPrint("true");
        }
        FilterDefinition noError =
                filter("${header.CamelHttpResponseCode} == null || ${header.CamelHttpResponseCode} < 300");
        FilterDefinition isJson = filter("${header.Content-Type} == null || ${header.Content-Type} ~~ 'json'");
        FilterDefinition filled = filter("${body} != null");
        filled.addOutput(new MarshalDefinition(json));
        isJson.addOutput(filled);
        noError.addOutput(isJson);
        route.addOutput(noError);
        notes.different("the body is bound to JSON in the route");
        return true;
    }

    /** The properties of the data format of a REST configuration, by their names without the part of {@code json.out}. */
    static Map<String, String> properties(Element configuration) {
        Map<String, String> properties = new TreeMap<>();
        for (Element property : configuration.children("dataFormatProperty")) {
            String key = property.attribute("key", "").replaceFirst("^json\\.out\\.", "");
            properties.put(key, property.attribute("value", ""));
        }
        return properties;
    }

    private static FilterDefinition filter(String condition) {
        return new FilterDefinition(new SimpleExpression(condition));
    }
}
