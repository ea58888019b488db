package dev.unbus.esb.runtime.mule3;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.RuntimeCamelException;
import org.jspecify.annotations.Nullable;

/** Transformers that Camel has no own step for. */
public final class Messages {

    private static final String NOTHING = "{NullPayload}";
    private static final int MOST_ITEMS = 50;

    /** The old bus wrote a date of SQL, which has no time, as text, and all others as milliseconds. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new SimpleModule().addSerializer(java.sql.Date.class, new ToStringSerializer()));

    private Messages() {}

    /** Text of whatever the payload is: of a list its first 50 items, of nothing {@code {NullPayload}}. */
    public static void text(Exchange exchange) {
        Message message = exchange.getMessage();
        Object body = message.getBody();
        if (body == null) {
            message.setBody(NOTHING);
        } else if (body instanceof Collection<?> items) {
            message.setBody(text(items));
        } else {
            message.setBody(body instanceof Map ? String.valueOf(body) : message.getBody(String.class));
        }
    }

    private static String text(Collection<?> items) {
        if (items.size() <= MOST_ITEMS) {
            return String.valueOf(items);
        }
        String first = items.stream().limit(MOST_ITEMS).map(String::valueOf).collect(Collectors.joining(", "));
        return "[" + first + " [..]]";
    }

    /** Maps and lists of JSON text; an empty text is null. */
    public static void fromJson(Exchange exchange) {
        Message message = exchange.getMessage();
        if (message.getBody() instanceof Map || message.getBody() instanceof Collection) {
            return;
        }
        String text = message.getBody(String.class);
        try {
            message.setBody(text == null || text.isBlank() ? null : JSON.readValue(text, Object.class));
        } catch (JsonProcessingException malformed) {
            throw new RuntimeCamelException("the payload is no JSON: " + malformed.getOriginalMessage(), malformed);
        }
        message.removeHeader(Exchange.CONTENT_TYPE);
    }

    /** JSON text of the payload. */
    public static void toJson(Exchange exchange) {
        Message message = exchange.getMessage();
        try {
            message.setBody(JSON.writeValueAsString(message.getBody()));
        } catch (JsonProcessingException unwritable) {
            throw new RuntimeCamelException(
                    "the payload cannot be written as JSON: " + unwritable.getOriginalMessage(), unwritable);
        }
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
    }

    /** Base64 text of the bytes. */
    public static void toBase64(Exchange exchange) {
        exchange.getMessage().setBody(Base64.getEncoder().encodeToString(bytes(exchange)));
    }

    /** The bytes that Base64 text stands for. */
    public static void fromBase64(Exchange exchange) {
        exchange.getMessage().setBody(Base64.getMimeDecoder().decode(bytes(exchange)));
    }

    /** The bytes, compressed. */
    public static void gzip(Exchange exchange) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(compressed)) {
            zip.write(bytes(exchange));
        } catch (IOException impossible) {
            throw new RuntimeCamelException(impossible);
        }
        exchange.getMessage().setBody(compressed.toByteArray());
    }

    /** The bytes, as they were before they were compressed. */
    public static void gunzip(Exchange exchange) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes(exchange)))) {
            exchange.getMessage().setBody(zip.readAllBytes());
        } catch (IOException malformed) {
            throw new RuntimeCamelException("the payload is not compressed", malformed);
        }
    }

    private static byte[] bytes(Exchange exchange) {
        byte @Nullable [] bytes = exchange.getMessage().getBody(byte[].class);
        return bytes == null ? "".getBytes(StandardCharsets.UTF_8) : bytes;
    }
}
