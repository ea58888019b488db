package dev.unbus.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Reads the contracts that an integration serves, and holds real messages against its AsyncAPI document. */
public final class ContractProbe {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V7);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final URI contracts;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * A probe of one process.
     *
     * @param management where its management port answers, {@code http://host:port/observe/}
     */
    public ContractProbe(String management) {
        contracts = URI.create(management + "contracts");
    }

    /** The contracts that are listed, each as {@code type name version}. */
    public List<String> listed() {
        return StreamSupport.stream(tree(get(contracts)).spliterator(), false)
                .map(entry -> String.join(
                        " ",
                        entry.path("type").asText(),
                        entry.path("name").asText(),
                        entry.path("version").asText()))
                .toList();
    }

    /** The text of a contract. */
    public String document(String name) {
        return get(URI.create(contracts + "/" + name));
    }

    /** What AsyncAPI's own JSON Schema (3.0.0) has against the document of that name. */
    public List<String> asyncApiViolations(String name) {
        JsonNode published = tree(Objects.requireNonNull(
                ContractProbe.class.getResourceAsStream("/asyncapi/3.0.0.json"), "AsyncAPI's schema"));
        return violations(SCHEMAS.getSchema(published), tree(document(name)));
    }

    /**
     * What the AsyncAPI document of that name has against a message.
     *
     * @param channel {@code topic:name} or {@code queue:name}, with one kind of message
     */
    public List<String> messageViolations(String name, String channel, String message) {
        JsonNode kinds = tree(document(name))
                .path("channels")
                .path(channel.replaceFirst(":", "."))
                .path("messages");
        if (kinds.size() != 1) {
            throw new AssertionError(name + " has " + kinds.size() + " kinds of message in " + channel);
        }
        JsonNode payload = kinds.elements().next().path("payload");
        JsonNode schema = payload.has("schemaFormat") ? payload.path("schema") : payload;
        return violations(SCHEMAS.getSchema(schema, STRICT), tree(message));
    }

    private static List<String> violations(JsonSchema schema, JsonNode document) {
        return schema.validate(document).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private String get(URI address) {
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(address.getPath() + " was answered with " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(address.getPath() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON", e);
        }
    }

    private static JsonNode tree(InputStream json) {
        try (json) {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("not JSON", e);
        }
    }
}
