package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON that has to follow a schema. */
final class JsonSchemas {

    static final Map<String, Processor> TABLE = Map.of("json:validate-schema", JsonSchemas::validate);

    private JsonSchemas() {}

    private static void validate(Element element, Chain chain) throws NotTranslatable {
        String location = element.attribute("schemaLocation", "");
        String path = location.replaceFirst("^(classpath:|resource:|file:)?(\\./)?/*(src/main/resources/)?", "");
        String schema = path.isEmpty() ? null : chain.conversion().text(path);
        if (schema == null) {
            throw new NotTranslatable("the schema is not among the sources: " + location);
        } else if (element.child("schema-redirects").isPresent()) {
            throw new NotTranslatable("the schema refers to others that stand elsewhere");
        }
        chain.conversion().resource(path, schema.getBytes(StandardCharsets.UTF_8));
        chain.add(Step.to("json-validator:" + path));
        chain.different(element, "JSON that does not follow the schema fails with an error of Camel, of another text");
    }
}
