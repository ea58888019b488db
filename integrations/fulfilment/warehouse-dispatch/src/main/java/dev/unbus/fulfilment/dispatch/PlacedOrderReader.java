package dev.unbus.fulfilment.dispatch;

import dev.unbus.delivery.JsonDocument;
import dev.unbus.delivery.JsonFields;
import dev.unbus.delivery.RejectedException;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Reads an order; tolerant of fields it does not know, strict with those it needs. */
@Singleton
final class PlacedOrderReader {

    private static final int MAX_KEY = 50;
    private static final int MAX_TEXT = 200;

    private final WarehouseDispatchConfig config;

    PlacedOrderReader(WarehouseDispatchConfig config) {
        this.config = config;
    }

    /**
     * The order in a record's value.
     *
     * @throws RejectedException naming a JSON pointer, or line and column, when it is none
     */
    PlacedOrder read(byte @Nullable [] value) {
        return order(JsonDocument.fields(value, config.maxOrderSize().asLongValue()));
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
}
