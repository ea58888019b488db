package dev.unbus.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a message that has to be one JSON document in UTF-8, bounded in size, depth and length of its numbers, and writes one. */
public final class JsonDocument {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_NUMBER_LENGTH = 50;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final JsonMapper WRITER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private JsonDocument() {}

    /** A record as a JSON object with all its components: times as UTC text, decimals digit by digit, nulls written out. */
    public static String text(Object document) {
        try {
            return WRITER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(document.getClass().getName() + " cannot be written as JSON", e);
        }
    }

    /**
     * The fields of the object that {@code value} holds.
     *
     * @param maxBytes the largest value that is read
     * @throws RejectedException naming line and column when it is no such document
     */
    public static JsonFields fields(byte @Nullable [] value, long maxBytes) {
        return JsonFields.ofDocument(tree(value, maxBytes));
    }

    /** As {@link #fields(byte[], long)}, any JSON value, as Jackson's tree; numbers with a point are exact. */
    public static JsonNode tree(byte @Nullable [] value, long maxBytes) {
        if (value == null || value.length == 0) {
            throw new RejectedException("json-present", "record", "its value is empty");
        }
        if (value.length > maxBytes) {
            throw new RejectedException(
                    "json-size", "record", "it has " + value.length + " bytes, more than " + maxBytes);
        }
        return parsed(utf8(value));
    }

    private static String utf8(byte[] value) {
        ByteBuffer bytes = ByteBuffer.wrap(value);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new RejectedException("utf-8", "byte " + bytes.position(), "it is not UTF-8", e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new RejectedException("json-bounded", place(e), "it nests too deep or has too long a part");
        } catch (JsonProcessingException e) {
            // Neither its text nor its cause goes along: both quote the payload.
            throw new RejectedException("json-well-formed", place(e), "it is not one JSON document");
        }
    }

    private static String place(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "record" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
