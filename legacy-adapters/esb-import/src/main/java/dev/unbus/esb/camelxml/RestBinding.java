package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.source.Element;
import java.util.Set;
import org.apache.camel.model.MarshalDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.UnmarshalDefinition;
import org.apache.camel.model.dataformat.JsonDataFormat;
import org.apache.camel.model.dataformat.JsonLibrary;

/** What the binding mode of a REST service did around its steps: objects are made of JSON, and JSON of objects. */
final class RestBinding {

    private static final Set<String> WITH_BODY = Set.of("post", "put", "patch");
    private static final Set<String> JSON = Set.of("json", "auto", "json_xml");

    private RestBinding() {}

    static void read(Element verb, String binding, RouteDefinition route, ContextScope scope, Notes notes) {
        if (binding.equals("xml")) {
            throw new BeyondException("binding to XML has to be set up anew");
        }
        if (!JSON.contains(binding) || !WITH_BODY.contains(verb.name())) {
            return;
        }
        JsonDataFormat json = format();
        verb.attribute("type").filter(type -> !type.isBlank()).ifPresent(type -> {
            boolean many = type.endsWith("[]");
            String name = type.replace("[]", "");
            if (!Classes.library(name)) {
                scope.project().beans().ownClass(name, Placeholder.Type.BEAN, notes);
            }
            json.setUnmarshalTypeName(name);
            json.setUseList(many ? "true" : null);
        });
        route.addOutput(new UnmarshalDefinition(json));
    }

    static void write(Element verb, String binding, RouteDefinition route, Notes notes) {
        if (JSON.contains(binding)) {
            route.addOutput(new MarshalDefinition(format()));
            notes.different("the body is bound to JSON in the route");
        }
    }

    private static JsonDataFormat format() {
        return new JsonDataFormat(JsonLibrary.Jackson);
    }
}
