package dev.unbus.esb.output;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.catalog.JSonSchemaResolver;
import org.apache.camel.catalog.impl.DefaultRuntimeCamelCatalog;
import org.apache.camel.model.OptionalIdentifiedDefinition;
import org.apache.camel.tooling.model.EipModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.yaml.io.YamlWriter;
import org.apache.camel.yaml.out.ModelWriter;
import org.jspecify.annotations.Nullable;

/**
 * Camel's YAML writer, which reads the schema of an element again for each element it writes, with the schemas kept: an estate of
 * thousands of routes is written in seconds instead of minutes.
 */
final class SchemaCachingWriter extends ModelWriter {

    private SchemaCachingWriter(Writer into) throws IOException {
        super(into);
    }

    /** The schemas that all writers share; the writer notes its own things in a model, so each gets a new one of the parsed schema. */
    static final class Schemas extends DefaultRuntimeCamelCatalog {
        private final Map<String, Optional<JsonObject>> parsed = new HashMap<>();
        private boolean ready;

        private void share(YamlWriter writer) {
            try {
                if (!ready) {
                    Field resolver = YamlWriter.class.getDeclaredField("resolver");
                    resolver.setAccessible(true);
                    setJSonSchemaResolver((JSonSchemaResolver) resolver.get(writer));
                    start();
                    ready = true;
                }
                Field catalog = YamlWriter.class.getDeclaredField("catalog");
                catalog.setAccessible(true);
                catalog.set(writer, this);
            } catch (ReflectiveOperationException changed) {
                throw new IllegalStateException("Camel's YAML writer is not the one of 4.14", changed);
            }
        }

        @Override
        public @Nullable EipModel eipModel(String name) {
            Optional<EipModel> model =
                    parsed.computeIfAbsent(name, this::parsed).map(JsonMapper::generateEipModel);
            if (name.equals("policy")) {
                model.ifPresent(this::withSteps);
            }
            return model.orElse(null);
        }

        /** The schema of a policy does not say that it has steps, without which the writer leaves them out. */
        private void withSteps(EipModel policy) {
            policy.setOutput(true);
            Optional.ofNullable(eipModel("filter")).stream()
                    .flatMap(filter -> filter.getOptions().stream())
                    .filter(option -> option.getName().equals("outputs"))
                    .forEach(policy::addOption);
        }

        private Optional<JsonObject> parsed(String name) {
            return Optional.ofNullable(modelJSonSchema(name)).map(JsonMapper::deserialize);
        }
    }

    /** A definition as YAML. */
    static String yaml(CamelContext context, Schemas schemas, OptionalIdentifiedDefinition<?> definition)
            throws IOException {
        StringWriter text = new StringWriter();
        SchemaCachingWriter writer = new SchemaCachingWriter(text);
        writer.setCamelContext(context);
        schemas.share(writer.writer);
        writer.setUriAsParameters(false);
        writer.start();
        writer.writeOptionalIdentifiedDefinitionRef(definition);
        writer.stop();
        return text.toString();
    }

    @Override
    protected void doWriteValue(@Nullable String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            super.doWriteValue(Breaks.packed(value));
        }
    }

    @Override
    protected void doWriteAttribute(String name, @Nullable String value, @Nullable String otherwise)
            throws IOException {
        super.doWriteAttribute(name, Breaks.packed(value), otherwise);
    }
}
