package dev.unbus.orders.status;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.unbus.delivery.RejectedException;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads events; tolerant of fields it does not know, strict with those it needs, bounded in all. */
@Singleton
final class EventReader {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_NUMBER_LENGTH = 50;

    private final OrderStatusApiConfig config;
    private final JsonMapper json = mapper();

    EventReader(OrderStatusApiConfig config) {
        this.config = config;
    }

    /**
     * The event in a record's value.
     *
     * @throws RejectedException naming a JSON pointer, or line and column, when it is none
     */
    <T extends OrderEvent> T read(byte @Nullable [] value, Class<T> type) {
        if (value == null || value.length == 0) {
            throw new RejectedException("json-present", "record", "its value is empty");
        }
        long limit = config.maxEventSize().asLongValue();
        if (value.length > limit) {
            throw new RejectedException(
                    "event-size", "record", "it has " + value.length + " bytes, more than " + limit);
        }
        return event(tree(utf8(value)), type);
    }

    private static String utf8(byte[] value) {
        ByteBuffer bytes = ByteBuffer.wrap(value);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new RejectedException("utf-8", "byte " + bytes.position(), "it is not UTF-8", e);
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new RejectedException("json-bounded", place(e), "it nests too deep or has too long a part");
        } catch (JsonProcessingException e) {
            // Neither its text nor its cause goes along: both quote the payload.
            throw new RejectedException("json-well-formed", place(e), "it is not one JSON document");
        }
    }

    private <T extends OrderEvent> T event(JsonNode tree, Class<T> type) {
        if (!tree.isObject()) {
            throw new RejectedException("field-type", "document", "expected an object");
        }
        try {
            return json.treeToValue(tree, type);
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof RejectedException rejected) {
                throw rejected;
            }
            throw new RejectedException("field-type", pointer(e), "its type or form is not the one of the contract");
        } catch (JsonProcessingException e) {
            throw new RejectedException("json-well-formed", place(e), "it cannot be read");
        }
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String place(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "record" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, coercion -> coercion.setCoercion(
                                CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule().addDeserializer(Instant.class, new ZonedTime()))
                .build();
    }
}
