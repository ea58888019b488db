package dev.unbus.esb.module;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.unbus.esb.java.CamelParts;
import dev.unbus.esb.output.GeneratedFiles;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.ArtifactModel;
import org.apache.camel.tooling.model.PojoBeanModel;
import org.jspecify.annotations.Nullable;

/** The artifacts that the routes of an integration need: of its components, languages and data formats, by Camel's catalog. */
final class Dependencies {

    private static final CamelCatalog CATALOG = new DefaultCamelCatalog(true);

    /** Parts that come with the platform or with Camel's core. */
    private static final Set<String> THERE = Set.of(
            "camel-core-languages",
            "camel-core",
            "camel-core-model",
            "camel-core-processor",
            "camel-support",
            "camel-base",
            "camel-base-engine");

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
            "jdbc",
            "jsonpath",
            "mail",
            "quartz",
            "jaxb",
            "bindy",
            "mock");

    /** The artifact of each part that was asked for; the catalog reads its files again for what it does not know. */
    private static final Map<String, Optional<String>> KNOWN = new ConcurrentHashMap<>();

    private static final Pattern DRIVER = Pattern.compile(
            "(?m)^quarkus\\.datasource\\..*db-kind=(postgresql|mysql|mariadb|h2|derby|oracle|mssql|db2)$");
    private static final Pattern OF_COMPONENT = Pattern.compile("org\\.apache\\.camel\\.component\\.(\\w+)\\..*");
    private static final Map<String, PojoBeanModel> BEANS = CATALOG.findBeansNames().stream()
            .map(CATALOG::pojoBeanModel)
            .collect(Collectors.toMap(PojoBeanModel::getJavaType, model -> model, (one, other) -> one));

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Set<String> artifacts = new TreeSet<>();

    private Dependencies() {}

    /**
     * Coordinates without versions, in order: {@code group:artifact}, with {@code :classifier} where there is one.
     *
     * @param files of the integration by path
     */
    static Set<String> of(Map<String, byte[]> files) {
        Dependencies dependencies = new Dependencies();
        dependencies.artifacts.add("dev.unbus:unbus-esb-runtime");
        dependencies.artifacts.add("org.apache.camel.quarkus:camel-quarkus-yaml-dsl");
        files.forEach((path, content) -> {
            if (path.startsWith(GeneratedFiles.ROUTES)
                    && new String(content, StandardCharsets.UTF_8).contains("dev.unbus.esb.runtime.jaxrs.Resource")) {
                dependencies.artifacts.add("jakarta.ws.rs:jakarta.ws.rs-api");
            }
            if (path.startsWith(GeneratedFiles.ROUTES)) {
                dependencies.read(new String(content, StandardCharsets.UTF_8));
            }
            if (path.equals(GeneratedFiles.BEANS)
                    && new String(content, StandardCharsets.UTF_8).contains("dev.unbus.esb.runtime.xmljson.")) {
                dependencies.artifacts.addAll(Set.of("net.sf.json-lib:json-lib:jdk15", "xom:xom"));
            }
        });
        byte[] properties = files.getOrDefault(GeneratedFiles.RESOURCES + "imported.properties", new byte[0]);
        dependencies.drivers(new String(properties, StandardCharsets.UTF_8));
        return dependencies.artifacts;
    }

    /** The driver of each data source, where one is asked at all, and what persistence needs. */
    private void drivers(String properties) {
        boolean asked = artifacts.stream().anyMatch(artifact -> artifact.matches(".*-(sql|jdbc|jpa)"));
        Matcher kinds = DRIVER.matcher(asked ? properties : "");
        while (kinds.find()) {
            artifacts.add("io.quarkus:quarkus-jdbc-" + kinds.group(1));
        }
        if (properties.contains("quarkus.hibernate-orm.")) {
            artifacts.add("io.quarkus:quarkus-hibernate-orm");
        }
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
        } else if (key.equals("enrich")) {
            uri(value.findPath("constant").path("expression").asText());
        } else if (value.isTextual() && key.equals("type") && value.asText().contains(".")) {
            bean(value.asText().replaceFirst("^#class:", ""));
        } else if (key.equals("exception") || key.equals("exceptionType")) {
            exceptions(value);
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

    private void exceptions(JsonNode value) {
        exception(value.asText());
        value.forEach(each -> exception(each.asText()));
    }

    private void exception(String className) {
        add("class " + className, () -> CamelParts.of(className).orElse(null));
    }

    private void uri(String uri) {
        String scheme = uri.substring(0, Math.max(0, uri.indexOf(':')));
        if (uri.matches("(?s).*[?&]scheduler=quartz(&.*)?")) {
            component("quartz");
        }
        switch (scheme) {
            case "unbus-jms", "jms" -> artifacts.add("dev.unbus:unbus-adapter-jms");
            case "unbus-file" -> artifacts.add("dev.unbus:unbus-adapter-files");
            case "unbus-kafka" -> artifacts.add("dev.unbus:unbus-connector-kafka");
            default -> component(scheme);
        }
    }

    /** What brings the class of a bean: by the catalog, or the component whose package it is in. */
    private void bean(String className) {
        Matcher component = OF_COMPONENT.matcher(className);
        if (BEANS.containsKey(className)) {
            add("bean " + className, () -> BEANS.get(className));
        } else if (component.matches()) {
            String name = component.group(1);
            add(
                    "package " + name,
                    () -> CATALOG.componentModel(name) == null
                            ? CATALOG.dataFormatModel(name)
                            : CATALOG.componentModel(name));
        } else if (className.startsWith("org.springframework.amqp.")) {
            component("spring-rabbitmq");
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
