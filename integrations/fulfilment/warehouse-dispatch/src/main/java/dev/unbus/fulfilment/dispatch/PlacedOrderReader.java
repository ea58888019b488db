package dev.unbus.fulfilment.dispatch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unbus.delivery.RejectedException;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads an order; tolerant of fields it does not know, strict with those it needs. */
@Singleton
final class PlacedOrderReader {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_NUMBER_LENGTH = 50;
    private static final int MAX_KEY = 50;
    private static final int MAX_TEXT = 200;

    private final WarehouseDispatchConfig config;
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    PlacedOrderReader(WarehouseDispatchConfig config) {
        this.config = config;
    }

    /**
     * The order in a record's value.
     *
     * @throws RejectedException naming a JSON pointer, or line and column, when it is none
     */
    PlacedOrder read(byte @Nullable [] value) {
        if (value == null || value.length == 0) {
            throw new RejectedException("json-present", "record", "its value is empty");
        }
        long limit = config.maxOrderSize().asLongValue();
        if (value.length > limit) {
            throw new RejectedException(
                    "order-size", "record", "it has " + value.length + " bytes, more than " + limit);
        }
        return order(JsonFields.ofDocument(tree(utf8(value))));
    }

    private static PlacedOrder order(JsonFields order) {
        return new PlacedOrder(
                order.text("orderId", MAX_KEY),
                order.optionalText("customerId", MAX_KEY),
                order.text("country", MAX_TEXT),
                order.currency("currency"),
                order.amount("total"),
                order.objects("lines").stream().map(PlacedOrderReader::line).toList());
    }

    private static PlacedOrder.Line line(JsonFields line) {
        return new PlacedOrder.Line(
                line.text("sku", MAX_KEY), line.optionalText("description", MAX_TEXT), line.positive("quantity"));
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

    private static String place(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "record" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
