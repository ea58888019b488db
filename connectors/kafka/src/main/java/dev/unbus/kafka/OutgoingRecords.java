package dev.unbus.kafka;

import dev.unbus.delivery.RejectedException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Makes records of messages, by the headers of Camel's own Kafka component; text becomes UTF-8. */
final class OutgoingRecords {

    /** What stays in the process, as with Camel's own component. */
    private static final String[] INTERNAL = {"camel", "kafka.", "org.apache.camel."};

    private final String topic;
    private final byte @Nullable [] fixedKey;

    OutgoingRecords(String topic, @Nullable String key) {
        this.topic = topic;
        this.fixedKey = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The record that a message stands for.
     *
     * @throws RejectedException when its key or body is neither bytes nor text
     */
    ProducerRecord<byte[], byte[]> of(Message message) throws RejectedException {
        String overridingTopic = message.getHeader(KafkaConstants.OVERRIDE_TOPIC, String.class);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                overridingTopic == null ? topic : overridingTopic,
                message.getHeader(KafkaConstants.PARTITION_KEY, Integer.class),
                message.getHeader(KafkaConstants.OVERRIDE_TIMESTAMP, Long.class),
                fixedKey == null ? bytes(message, message.getHeader(KafkaConstants.KEY), "key") : fixedKey,
                bytes(message, message.getBody(), "body"));
        addHeaders(message.getHeaders(), record.headers());
        return record;
    }

    /** Takes away the headers that were for this one record, once it is on its way; a step that is tried again needs them. */
    void done(Message message) {
        message.removeHeader(KafkaConstants.OVERRIDE_TOPIC);
        message.removeHeader(KafkaConstants.OVERRIDE_TIMESTAMP);
    }

    private static void addHeaders(Map<String, Object> from, Headers to) {
        for (Map.Entry<String, Object> header : from.entrySet()) {
            Object value = header.getValue();
            if (isInternal(header.getKey())) {
                continue;
            }
            if (value instanceof byte[] bytes) {
                to.add(header.getKey(), bytes);
            } else if (value instanceof CharSequence || value instanceof Number || value instanceof Boolean) {
                to.add(header.getKey(), value.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Whether the header is of this process, or tells where the message came from. */
    static boolean isInternal(String name) {
        for (String prefix : INTERNAL) {
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return false;
    }

    private static byte @Nullable [] bytes(Message message, @Nullable Object value, String place)
            throws RejectedException {
        if (value == null || value instanceof byte[]) {
            return (byte[]) value;
        }
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (value instanceof Number) {
            return value.toString().getBytes(StandardCharsets.UTF_8);
        }
        return converted(message, value, place);
    }

    private static byte[] converted(Message message, Object value, String place) throws RejectedException {
        Exchange exchange = message.getExchange();
        byte[] converted = exchange.getContext().getTypeConverter().tryConvertTo(byte[].class, exchange, value);
        if (converted == null) {
            throw new RejectedException("record-serializable", place, "key and value have to be bytes or text");
        }
        return converted;
    }
}
