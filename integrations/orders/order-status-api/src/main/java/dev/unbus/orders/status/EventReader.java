package dev.unbus.orders.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.unbus.delivery.JsonDocument;
import dev.unbus.delivery.RejectedException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads events; tolerant of fields it does not know, strict with those it needs, bounded in all. */
@Singleton
final class EventReader {

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
        return event(JsonDocument.tree(value, config.maxEventSize().asLongValue()), type);
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
            throw new RejectedException("json-well-formed", "record", "it cannot be read");
        }
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
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
