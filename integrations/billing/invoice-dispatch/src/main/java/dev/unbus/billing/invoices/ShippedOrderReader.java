package dev.unbus.billing.invoices;

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
final class ShippedOrderReader {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_NUMBER_LENGTH = 50;

    private final long maxBytes;
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

    ShippedOrderReader(InvoiceDispatchConfig config) {
        this.maxBytes = config.maxOrderSize().asLongValue();
    }

    /**
     * The order in a record's value.
     *
     * @throws RejectedException naming a JSON pointer, or line and column, when it is none
     */
    ShippedOrder read(byte @Nullable [] value) {
        if (value == null || value.length == 0) {
            throw new RejectedException("json-present", "record", "its value is empty");
        }
        if (value.length > maxBytes) {
            throw new RejectedException(
                    "order-size", "record", "it has " + value.length + " bytes, more than " + maxBytes);
        }
        return order(JsonFields.ofDocument(tree(utf8(value))));
    }

    private static ShippedOrder order(JsonFields order) {
        return new ShippedOrder(
                order.text("orderId"),
                order.optionalText("customerId"),
                order.currency("currency"),
                order.amount("total"),
                order.objects("lines").stream().map(ShippedOrderReader::line).toList());
    }

    private static ShippedOrder.Line line(JsonFields line) {
        return new ShippedOrder.Line(line.text("sku"), line.positive("quantity"));
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
