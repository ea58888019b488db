package dev.unbus.observe;

import dev.unbus.catalog.model.Channel;
import java.util.regex.Pattern;

/**
 * One kind of message that goes through a topic or queue.
 *
 * @param channel the topic or queue
 * @param name what the kind is called
 * @param contentType the media type of its body
 * @param payload what tells its form
 * @param key the field of the body whose value is the record's key, or an empty text
 */
public record ChannelMessage(Channel channel, String name, String contentType, Payload payload, String key) {

    /** What tells the form of a message's body. */
    public sealed interface Payload {

        /**
         * A record whose components are the fields of a JSON object.
         *
         * @param type the record
         * @param narrowing the place on the class path of a JSON Schema that says more, or an empty text
         */
        record Json(Class<? extends Record> type, String narrowing) implements Payload {}

        /** An XML Schema at this place on the class path. */
        record XmlSchema(String place) implements Payload {}

        /** Nothing but these words. */
        record Words(String description) implements Payload {}
    }

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    /** Checks the name. */
    public ChannelMessage {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a kind of message is called by letters, digits, points, hyphens and underscores");
        }
    }

    /**
     * JSON objects of a record's components: times as text, decimals as numbers, no unknown field refused. What the integration
     * sends has all of them; of what it receives those that are not {@code @Nullable} have to be there.
     *
     * @param channel {@code topic:name} or {@code queue:name}
     * @throws IllegalArgumentException when the text names no channel
     */
    public static ChannelMessage json(String channel, Class<? extends Record> type) {
        return new ChannelMessage(
                Channel.parse(channel), type.getSimpleName(), "application/json", new Payload.Json(type, ""), "");
    }

    /**
     * XML with a schema.
     *
     * @param channel {@code topic:name} or {@code queue:name}
     * @param schema its place on the class path, for example {@code contract/wms-dispatch.xsd}
     * @throws IllegalArgumentException when the text names no channel
     */
    public static ChannelMessage xml(String channel, String schema) {
        return new ChannelMessage(
                Channel.parse(channel), fileName(schema), "application/xml", new Payload.XmlSchema(schema), "");
    }

    /**
     * Anything else, in words.
     *
     * @param channel {@code topic:name} or {@code queue:name}
     * @param contentType for example {@code text/plain}
     * @throws IllegalArgumentException when the text names no channel
     */
    public static ChannelMessage described(String channel, String name, String contentType, String description) {
        return new ChannelMessage(Channel.parse(channel), name, contentType, new Payload.Words(description), "");
    }

    /**
     * The same, of JSON about whose fields a schema written by hand says more: bounds, patterns, descriptions. What both say of a
     * field is taken from that schema.
     *
     * @param schema its place on the class path, for example {@code contract/orders.placed.schema.json}
     * @throws IllegalStateException when the message is no record's JSON
     */
    public ChannelMessage narrowedBy(String schema) {
        if (!(payload instanceof Payload.Json json)) {
            throw new IllegalStateException("only JSON of a record can be narrowed: " + name);
        }
        return new ChannelMessage(channel, name, contentType, new Payload.Json(json.type(), schema), key);
    }

    /** The same, of records whose key is the value of that field. */
    public ChannelMessage keyedBy(String field) {
        return new ChannelMessage(channel, name, contentType, payload, field);
    }

    private static String fileName(String place) {
        return place.substring(place.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
    }
}
