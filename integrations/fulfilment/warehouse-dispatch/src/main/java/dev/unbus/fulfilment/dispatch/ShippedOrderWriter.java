package dev.unbus.fulfilment.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;

/** Writes what goes to {@code orders.shipped}. */
@Singleton
final class ShippedOrderWriter {

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** The JSON document. */
    String write(ShippedOrder shipped) {
        RememberedOrder order = shipped.order();
        Shipment shipment = shipped.shipment();
        ObjectNode event = json.createObjectNode()
                .put("orderId", order.orderId())
                .put("customerId", order.customerId())
                .put("country", order.country())
                .put("currency", order.currency())
                .put("total", order.total())
                .put("shippedAt", shipment.shippedAt().toString())
                .put("carrier", shipment.carrier())
                .put("trackingNumber", shipment.trackingNumber());
        ArrayNode lines = event.putArray("lines");
        for (Shipment.Line line : shipment.lines()) {
            lines.addObject().put("sku", line.sku()).put("quantity", line.quantity());
        }
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }
}
