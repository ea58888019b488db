package dev.unbus.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import com.networknt.schema.oas.OpenApi31;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the paths of an OpenAPI 3.0 or 3.1 contract, and refuses at the start what it could not enforce later. */
final class ContractReader {

    private static final String IRI = "urn:unbus:contract";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final ContractNode root;
    private final JsonSchemaFactory schemas;

    ContractReader(JsonNode document) {
        root = ContractNode.root(document);
        JsonMetaSchema dialect = dialect(document.path("openapi").asText());
        VersionFlag draft = dialect.getSpecification();
        schemas = JsonSchemaFactory.getInstance(draft, builder -> builder.metaSchema(dialect)
                .defaultMetaSchemaIri(dialect.getIri())
                .schemaLoaders(loaders -> loaders.schemas(Map.of(IRI, document.toString()))));
    }

    /** The dialect of JSON Schema of this version; what stands around the schemas is no business of theirs. */
    private static JsonMetaSchema dialect(String version) {
        JsonMetaSchema known = version.startsWith("3.0") ? OpenApi30.getInstance() : OpenApi31.getInstance();
        return JsonMetaSchema.builder(known)
                .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
                .build();
    }

    List<ContractPath> paths() {
        ContractNode paths = root.child("paths");
        return paths.names()
                .map(template -> ContractPath.of(basePath() + template, operations(paths.child(template))))
                .toList();
    }

    /** The path of the first server, below which all paths are. */
    private String basePath() {
        String url = root.value().at("/servers/0/url").asText();
        String path = Objects.requireNonNullElse(URI.create(url).getPath(), "");
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private Map<String, ContractOperation> operations(ContractNode path) {
        return path.names()
                .filter(METHODS::contains)
                .collect(inOrder(method -> method.toUpperCase(Locale.ROOT), method -> operation(path, method)));
    }

    private ContractOperation operation(ContractNode path, String method) {
        ContractNode operation = path.child(method);
        String id = operation.value().path("operationId").asText();
        if (id.isEmpty()) {
            throw new IllegalArgumentException("The contract names no operationId at " + operation.pointer());
        }
        Map<String, ContractParameter> parameters = Stream.concat(
                        path.child("parameters").items(),
                        operation.child("parameters").items())
                .map(this::parameter)
                .collect(inOrder(parameter -> parameter.in() + " " + parameter.name(), Function.identity()));
        ContractNode responses = operation.child("responses");
        return new ContractOperation(
                id,
                List.copyOf(parameters.values()),
                requestBody(operation.child("requestBody")),
                responses.names().collect(inOrder(Function.identity(), status -> response(responses.child(status)))));
    }

    private ContractParameter parameter(ContractNode parameter) {
        ContractNode schema = parameter.child("schema");
        String type = schema.value().path("type").asText();
        String in = parameter.value().path("in").asText();
        if (!SCALARS.contains(type) || in.equals("cookie")) {
            throw new IllegalArgumentException(
                    "The contract has a parameter that is no single value in path, query or header at "
                            + parameter.pointer());
        }
        return new ContractParameter(
                parameter.value().path("name").asText(),
                in,
                parameter.value().path("required").asBoolean(),
                type,
                schema(schema),
                schema.value().get("default"));
    }

    private ContractBody requestBody(ContractNode requestBody) {
        ContractBody body = body(
                requestBody.child("content"),
                requestBody.value().path("required").asBoolean());
        if (!body.schemas().keySet().stream().allMatch(MediaTypes::isJson)) {
            throw new IllegalArgumentException(
                    "The contract has a request body that is not JSON at " + requestBody.pointer());
        }
        return body;
    }

    private ContractResponse response(ContractNode response) {
        Set<String> headers = response.child("headers")
                .names()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return new ContractResponse(body(response.child("content"), true), headers);
    }

    private ContractBody body(ContractNode content, boolean required) {
        return new ContractBody(
                required,
                content.names()
                        .collect(inOrder(
                                MediaTypes::bare,
                                type -> schema(content.child(type).child("schema")))));
    }

    private JsonSchema schema(ContractNode schema) {
        if (!schema.exists()) {
            throw new IllegalArgumentException("The contract has no schema at " + schema.pointer());
        }
        JsonSchema read = schemas.getSchema(SchemaLocation.of(IRI + "#" + schema.pointer()), CONFIG);
        read.initializeValidators();
        return read;
    }

    private static <T, V> Collector<T, ?, Map<String, V>> inOrder(Function<T, String> key, Function<T, V> value) {
        return Collectors.toMap(key, value, (first, second) -> second, LinkedHashMap::new);
    }
}
