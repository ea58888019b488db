package dev.unbus.esb.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.BeanFactoryDefinition;
import org.apache.camel.model.OptionalIdentifiedDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.yaml.LwModelToYAMLDumper;

/** Camel's model as YAML DSL, by Camel's own writer; what that writes and its loader does not take is mended here. */
final class ModelYaml {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .build());

    /** Quotes all texts: the other one writes those of line breaks alone in a form that no parser takes. */
    private static final YAMLMapper QUOTED = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private final CamelContext context = new DefaultCamelContext();
    private final SchemaCachingWriter.Schemas schemas = new SchemaCachingWriter.Schemas();
    private final LwModelToYAMLDumper writer = new LwModelToYAMLDumper();

    /**
     * A route, a route configuration or REST services.
     *
     * @throws ModelYamlException when Camel's writer cannot write it
     */
    String of(NamedNode node) {
        try {
            JsonNode written = node instanceof RouteConfigurationDefinition configuration
                    ? new ConfigurationYaml(context, this::tree).of(configuration)
                    : tree(node);
            return text(written);
        } catch (Exception unwritable) { // the writer declares no narrower one
            throw new ModelYamlException(node.getId(), unwritable);
        }
    }

    /** Beans, by name and class. */
    String beans(List<? extends BeanFactoryDefinition<?>> beans) {
        try {
            return mended(writer.dumpBeansAsYaml(context, List.copyOf(beans)));
        } catch (Exception unwritable) { // the writer declares no narrower one
            throw new ModelYamlException("beans", unwritable);
        }
    }

    private JsonNode tree(NamedNode node) throws Exception {
        Settled.expressionsOf(node);
        JsonNode tree =
                YAML.readTree(SchemaCachingWriter.yaml(context, schemas, (OptionalIdentifiedDefinition<?>) node));
        mend(tree);
        return tree;
    }

    private static String mended(String written) throws JsonProcessingException {
        JsonNode document = YAML.readTree(written);
        mend(document);
        return text(document);
    }

    private static String text(JsonNode document) throws JsonProcessingException {
        return (breaksAlone(document) ? QUOTED : YAML).writeValueAsString(document);
    }

    private static boolean breaksAlone(JsonNode node) {
        return node.isTextual()
                ? Breaks.isAlone(node.asText())
                : node.valueStream().anyMatch(ModelYaml::breaksAlone);
    }

    private static void mend(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            YamlMends.apply(fields);
        }
        node.forEach(ModelYaml::mend);
    }
}
