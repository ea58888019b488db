package dev.unbus.fulfilment.dispatch;

import dev.unbus.delivery.RejectedException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes to {@code orders.shipped}: a shipment together with the order it belongs to.
 *
 * @param customerId null for a guest
 * @param total in {@code currency}
 */
record ShippedOrder(
        String orderId,
        @Nullable String customerId,
        String country,
        String currency,
        BigDecimal total,
        Instant shippedAt,
        String carrier,
        String trackingNumber,
        List<Shipment.Line> lines) {

    /**
     * Joins the two.
     *
     * @throws RejectedException when there is no such order
     */
    static ShippedOrder of(Shipment shipment, Optional<RememberedOrder> remembered) {
        RememberedOrder order = remembered.orElseThrow(() -> new RejectedException(
                "order-known", "/shipment/orderNumber", "no order of this number was sent to the warehouse"));
        return new ShippedOrder(
                order.orderId(),
                order.customerId(),
                order.country(),
                order.currency(),
                order.total(),
                shipment.shippedAt(),
                shipment.carrier(),
                shipment.trackingNumber(),
                shipment.lines());
    }
}
