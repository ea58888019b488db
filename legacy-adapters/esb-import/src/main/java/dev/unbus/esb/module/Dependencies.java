package dev.unbus.esb.module;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.unbus.esb.output.GeneratedFiles;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.ArtifactModel;
import org.jspecify.annotations.Nullable;

/** The artifacts that the routes of an integration need: of its components, languages and data formats, by Camel's catalog. */
final class Dependencies {

    private static final CamelCatalog CATALOG = new DefaultCamelCatalog(true);

    /** Parts that come with the platform or with Camel's core. */
    private static final Set<String> THERE =
            Set.of("camel-core-languages", "camel-core", "camel-core-model", "camel-base");

    /** Extensions of Camel Quarkus that we have seen work; the other parts of Camel are taken as they are. */
    private static final Set<String> EXTENSIONS = Set.of(
            "direct",
            "log",
            "seda",
            "bean",
            "timer",
            "file",
            "ftp",
            "http",
            "jackson",
            "jms",
            "kafka",
            "rest",
            "rest-openapi",
            "platform-http",
            "sql",
            "jdbc",
            "jsonpath",
            "mail",
            "quartz",
            "jaxb",
            "bindy",
            "mock");

    /** The artifact of each part that was asked for; the catalog reads its files again for what it does not know. */
    private static final Map<String, Optional<String>> KNOWN = new ConcurrentHashMap<>();

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Set<String> artifacts = new TreeSet<>();

    private Dependencies() {}

    /**
     * Coordinates without versions, in order: {@code group:artifact}.
     *
     * @param files of the integration by path
     */
    static Set<String> of(Map<String, byte[]> files) {
        Dependencies dependencies = new Dependencies();
        dependencies.artifacts.add("dev.unbus:unbus-esb-runtime");
        dependencies.artifacts.add("org.apache.camel.quarkus:camel-quarkus-yaml-dsl");
        files.forEach((path, content) -> {
            if (path.startsWith(GeneratedFiles.ROUTES)) {
                dependencies.read(new String(content, StandardCharsets.UTF_8));
            }
        });
        return dependencies.artifacts;
    }

    private void read(String yaml) {
        try {
            visit(YAML.readTree(yaml));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("written by this importer", impossible);
        }
    }

    private void visit(JsonNode node) {
        node.properties().forEach(field -> key(field.getKey(), field.getValue()));
        node.forEach(this::visit);
    }

    private void key(String key, JsonNode value) {
        if (value.isTextual() && (key.equals("uri") || key.endsWith("Uri"))) {
            uri(value.asText());
        } else if (key.equals("circuitBreaker")) {
            artifacts.add("org.apache.camel:camel-resilience4j");
        } else if (key.equals("openApi")) {
            component("rest-openapi");
            component("platform-http");
        } else {
            add("language " + key, () -> language(key));
        }
        if (key.equals("marshal") || key.equals("unmarshal")) {
            value.fieldNames()
                    .forEachRemaining(format -> add("format " + format, () -> CATALOG.dataFormatModel(format)));
            if (value.has("json")) {
                artifacts.add("org.apache.camel.quarkus:camel-quarkus-jackson");
            }
        }
    }

    private void uri(String uri) {
        String scheme = uri.substring(0, Math.max(0, uri.indexOf(':')));
        switch (scheme) {
            case "unbus-jms", "jms" -> artifacts.add("dev.unbus:unbus-adapter-jms");
            case "unbus-file" -> artifacts.add("dev.unbus:unbus-adapter-files");
            case "unbus-kafka" -> artifacts.add("dev.unbus:unbus-connector-kafka");
            default -> component(scheme);
        }
    }

    private void component(String scheme) {
        add("component " + scheme, () -> CATALOG.componentModel(scheme));
    }

    private static @Nullable ArtifactModel<?> language(String key) {
        ArtifactModel<?> model = CATALOG.languageModel(key);
        String dashed = key.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return model != null ? model : CATALOG.languageModel(dashed);
    }

    private void add(String part, Supplier<@Nullable ArtifactModel<?>> model) {
        KNOWN.computeIfAbsent(part, none -> artifact(model.get())).ifPresent(artifacts::add);
    }

    private static Optional<String> artifact(@Nullable ArtifactModel<?> model) {
        return Optional.ofNullable(model)
                .map(ArtifactModel::getArtifactId)
                .filter(artifact -> !THERE.contains(artifact))
                .map(artifact -> {
                    String name = artifact.substring("camel-".length());
                    return EXTENSIONS.contains(name)
                            ? "org.apache.camel.quarkus:camel-quarkus-" + name
                            : "org.apache.camel:" + artifact;
                });
    }
}
