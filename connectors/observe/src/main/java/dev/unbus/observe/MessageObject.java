package dev.unbus.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unbus.observe.ChannelMessage.Payload;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes AsyncAPI's Message Objects of one channel. */
final class MessageObject {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a schema says of itself as a document of its own. */
    private static final Set<String> IDENTITY = Set.of("$schema", "$id");

    private final boolean sentOnly;

    /** Of a channel that the integration only sends to, or also reads itself. */
    MessageObject(boolean sentOnly) {
        this.sentOnly = sentOnly;
    }

    ObjectNode of(ChannelMessage message) {
        ObjectNode node = JSON.createObjectNode().put("name", message.name()).put("contentType", message.contentType());
        if (message.payload() instanceof Payload.Words words) {
            node.put("description", words.description());
        } else {
            node.set("payload", payload(message.payload()));
        }
        if (!message.key().isEmpty()) {
            node.putObject("bindings").set("kafka", key(message.key()));
        }
        return node;
    }

    private JsonNode payload(Payload payload) {
        if (payload instanceof Payload.Json json) {
            JsonNode generated = new RecordSchema(sentOnly).of(json.type());
            return json.narrowing().isEmpty() ? generated : narrowed(generated, tree(json.narrowing()));
        }
        ObjectNode schema = JSON.createObjectNode();
        return payload instanceof Payload.XmlSchema xml
                ? schema.put("schemaFormat", "application/xml").put("schema", ClassPathResource.text(xml.place()))
                : schema;
    }

    /** Objects are joined field by field; of anything else the narrowing is taken. */
    private static JsonNode narrowed(@Nullable JsonNode generated, JsonNode narrowing) {
        if (!(generated instanceof ObjectNode joined && narrowing.isObject())) {
            return narrowing;
        }
        narrowing.properties().stream()
                .filter(field -> !IDENTITY.contains(field.getKey()))
                .forEach(field -> joined.set(field.getKey(), narrowed(joined.get(field.getKey()), field.getValue())));
        return joined;
    }

    private static ObjectNode key(String field) {
        ObjectNode binding = JSON.createObjectNode().put("bindingVersion", "0.5.0");
        binding.putObject("key").put("type", "string").put("description", "The value of " + field + ".");
        return binding;
    }

    private static JsonNode tree(String place) {
        try {
            return JSON.readTree(ClassPathResource.text(place));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(place + " is not JSON", broken);
        }
    }
}
