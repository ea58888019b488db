package dev.unbus.billing.invoices;

import dev.unbus.delivery.JsonDocument;
import dev.unbus.delivery.JsonFields;
import dev.unbus.delivery.RejectedException;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Reads a shipped order; tolerant of fields it does not know, strict with those it needs. */
@Singleton
final class ShippedOrderReader {

    /** What the ERP's contract takes. */
    private static final int MAX_TEXT = 100;

    private final long maxBytes;

    ShippedOrderReader(InvoiceDispatchConfig config) {
        this.maxBytes = config.maxOrderSize().asLongValue();
    }

    /**
     * The order in a record's value.
     *
     * @throws RejectedException naming a JSON pointer, or line and column, when it is none
     */
    ShippedOrder read(byte @Nullable [] value) {
        return order(JsonDocument.fields(value, maxBytes));
    }

    private static ShippedOrder order(JsonFields order) {
        return new ShippedOrder(
                order.text("orderId", MAX_TEXT),
                order.optionalText("customerId", MAX_TEXT),
                order.currency("currency"),
                order.amount("total"),
                order.objects("lines").stream().map(ShippedOrderReader::line).toList());
    }

    private static ShippedOrder.Line line(JsonFields line) {
        return new ShippedOrder.Line(line.text("sku", MAX_TEXT), line.positive("quantity"));
    }
}
