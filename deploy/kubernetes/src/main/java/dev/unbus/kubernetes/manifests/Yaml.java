package dev.unbus.kubernetes.manifests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Resources as YAML, the same text for the same resource: fields in the order of the model, quotes where any reader needs them. */
final class Yaml {

    private static final KubernetesSerialization MODEL = new KubernetesSerialization();
    private static final YAMLMapper WRITER = new YAMLMapper(YAMLFactory.builder()
            .disable(Feature.WRITE_DOC_START_MARKER)
            .disable(Feature.SPLIT_LINES)
            .enable(Feature.MINIMIZE_QUOTES)
            .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .stringQuotingChecker(new Careful())
            .build());

    private Yaml() {}

    static String document(HasMetadata resource) {
        try {
            return WRITER.writeValueAsString(MODEL.convertValue(resource, JsonNode.class));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A resource of the model has no YAML form", unwritable);
        }
    }

    static String stream(List<HasMetadata> resources) {
        return resources.stream().map(Yaml::document).collect(Collectors.joining("---\n"));
    }

    /** Quotes whatever a reader of YAML 1.1 or 1.2 could take for something else than text. */
    private static final class Careful extends StringQuotingChecker {

        private static final long serialVersionUID = 1L;
        private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./@:=+-]*[A-Za-z0-9_/+=]|[A-Za-z/]");
        private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

        @Override
        public boolean needToQuoteName(String name) {
            return needToQuoteValue(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return !PLAIN.matcher(value).matches() || WORDS.contains(value.toLowerCase(Locale.ROOT));
        }
    }
}
