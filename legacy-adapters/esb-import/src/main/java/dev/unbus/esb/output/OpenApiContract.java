package dev.unbus.esb.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.unbus.esb.dialect.RestApi;
import dev.unbus.esb.dialect.RestApi.Operation;
import dev.unbus.esb.dialect.RestApi.Parameter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The OpenAPI contract of an imported API: what the old bus declared, and nothing more. */
final class OpenApiContract {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build());

    private OpenApiContract() {}

    /** The contract in YAML; each operation's id is the id of the route that answers it. */
    static String of(RestApi api) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("openapi", "3.0.3");
        root.putObject("info").put("title", api.name()).put("version", "1.0.0");
        root.putArray("servers").addObject().put("url", api.basePath().isEmpty() ? "/" : api.basePath());
        ObjectNode paths = root.putObject("paths");
        api.operations().stream()
                .filter(OpenApiContract::isPlain)
                .forEach(operation -> add(paths.withObject(pointer(operation.path())), operation));
        root.putObject("components")
                .putObject("schemas")
                .putObject("Payload")
                .put("description", "What the old bus did not describe.");
        try {
            return "# Written by unbus import.\n" + YAML.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether OpenAPI has words for its path: a path that takes all below has none. */
    static boolean isPlain(Operation operation) {
        return !operation.path().endsWith("*");
    }

    private static String pointer(String path) {
        return "/" + path.replace("~", "~0").replace("/", "~1");
    }

    private static void add(ObjectNode path, Operation operation) {
        ObjectNode node = path.putObject(operation.method());
        node.put("operationId", operation.routeId());
        if (!operation.summary().isEmpty()) {
            node.put("summary", operation.summary());
        }
        parameters(node, operation);
        if (!List.of("get", "delete", "head", "options").contains(operation.method())) {
            content(node.putObject("requestBody"), operation.consumes());
        }
        ObjectNode answer =
                node.putObject("responses").putObject("default").put("description", "what the flow answers");
        if (!operation.produces().isEmpty()) {
            content(answer, operation.produces());
        }
    }

    private static void parameters(ObjectNode node, Operation operation) {
        ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
        Matcher variables = VARIABLE.matcher(operation.path());
        while (variables.find()) {
            ObjectNode parameter = parameters
                    .addObject()
                    .put("name", variables.group(1))
                    .put("in", "path")
                    .put("required", true);
            parameter.putObject("schema").put("type", "string");
        }
        operation.parameters().forEach(parameter -> add(parameters, parameter));
        if (!parameters.isEmpty()) {
            node.set("parameters", parameters);
        }
    }

    private static void add(ArrayNode parameters, Parameter parameter) {
        ObjectNode node = parameters.addObject().put("name", parameter.name()).put("in", parameter.in());
        if (!parameter.description().isEmpty()) {
            node.put("description", parameter.description());
        }
        node.put("required", parameter.required());
        ObjectNode schema = node.putObject("schema").put("type", "string");
        if (!parameter.otherwise().isEmpty()) {
            schema.put("default", parameter.otherwise());
        }
        if (!parameter.allowed().isEmpty()) {
            parameter.allowed().forEach(schema.putArray("enum")::add);
        }
    }

    private static void content(ObjectNode node, List<String> types) {
        ObjectNode content = node.putObject("content");
        (types.isEmpty() ? List.of("*/*") : types)
                .forEach(type ->
                        content.putObject(type).putObject("schema").put("$ref", "#/components/schemas/Payload"));
    }
}
