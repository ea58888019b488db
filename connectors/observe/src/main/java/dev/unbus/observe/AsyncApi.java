package dev.unbus.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unbus.catalog.model.CatalogInfo;
import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.ChannelKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes down what an integration receives from topics and queues and sends to them, as
 * <a href="https://www.asyncapi.com/docs/reference/specification/v3.0.0">AsyncAPI 3.0</a> has it. It names no server: which broker
 * it is differs from place to place.
 */
final class AsyncApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<ChannelKind> KINDS = Set.of(ChannelKind.TOPIC, ChannelKind.QUEUE);

    private final CatalogInfo info;
    private final String version;
    private final List<ChannelMessage> messages;

    AsyncApi(CatalogInfo info, String version, List<ChannelMessage> messages) {
        this.info = info;
        this.version = version;
        this.messages = messages;
    }

    /** The topics and queues that the integration declares. */
    static Set<Channel> channels(CatalogInfo info) {
        Set<Channel> channels = new TreeSet<>(info.consumes());
        channels.addAll(info.produces());
        channels.removeIf(channel -> !KINDS.contains(channel.kind()));
        return channels;
    }

    /** The document, in UTF-8. */
    byte[] json() {
        ObjectNode root = JSON.createObjectNode().put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", info.id().toString())
                .put("version", version)
                .put("description", info.description())
                .putObject("contact")
                .put("name", info.team());
        ObjectNode channels = root.putObject("channels");
        channels(info).forEach(channel -> channels.set(key(channel), channel(channel)));
        ObjectNode operations = root.putObject("operations");
        channels(info).stream()
                .filter(info.consumes()::contains)
                .forEach(channel -> operations.set("receive." + key(channel), operation("receive", channel)));
        channels(info).stream()
                .filter(info.produces()::contains)
                .forEach(channel -> operations.set("send." + key(channel), operation("send", channel)));
        return written(root);
    }

    private ObjectNode channel(Channel channel) {
        ObjectNode node = JSON.createObjectNode().put("address", channel.name());
        List<ChannelMessage> described = of(channel);
        if (described.isEmpty()) {
            node.put("description", "Nobody has described its messages.");
        }
        ObjectNode kinds = node.putObject("messages");
        MessageObject form = new MessageObject(!info.consumes().contains(channel));
        described.forEach(message -> kinds.set(message.name(), form.of(message)));
        node.set("bindings", channel.kind() == ChannelKind.TOPIC ? kafka(channel) : jms(channel));
        return node;
    }

    private static ObjectNode kafka(Channel topic) {
        ObjectNode bindings = JSON.createObjectNode();
        bindings.putObject("kafka").put("topic", topic.name()).put("bindingVersion", "0.5.0");
        return bindings;
    }

    private static ObjectNode jms(Channel queue) {
        ObjectNode bindings = JSON.createObjectNode();
        bindings.putObject("jms")
                .put("destination", queue.name())
                .put("destinationType", "queue")
                .put("bindingVersion", "0.0.1");
        return bindings;
    }

    private ObjectNode operation(String action, Channel channel) {
        String reference = "#/channels/" + key(channel);
        ObjectNode node = JSON.createObjectNode().put("action", action);
        node.putObject("channel").put("$ref", reference);
        ArrayNode kinds = node.putArray("messages");
        of(channel).forEach(message -> kinds.addObject().put("$ref", reference + "/messages/" + message.name()));
        return node;
    }

    private List<ChannelMessage> of(Channel channel) {
        return messages.stream()
                .filter(message -> message.channel().equals(channel))
                .toList();
    }

    /** A name that needs no escape in a reference. */
    private static String key(Channel channel) {
        return (channel.kind().label() + "." + channel.name()).replaceAll("[^A-Za-z0-9._-]", "-");
    }

    private static byte[] written(ObjectNode document) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }
}
