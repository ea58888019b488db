package dev.unbus.fulfilment.dispatch;

import dev.unbus.delivery.RejectedException;
import java.util.Optional;

/** A shipment together with the order it belongs to. */
record ShippedOrder(Shipment shipment, RememberedOrder order) {

    /**
     * Joins the two.
     *
     * @throws RejectedException when there is no such order
     */
    static ShippedOrder of(Shipment shipment, Optional<RememberedOrder> order) {
        return new ShippedOrder(
                shipment,
                order.orElseThrow(() -> new RejectedException(
                        "order-known", "/shipment/orderNumber", "no order of this number was sent to the warehouse")));
    }
}
