package dev.unbus.fulfilment.dispatch;

import java.time.Instant;
import java.util.List;

/** What the warehouse says of an order that has left. */
record Shipment(String orderId, String carrier, String trackingNumber, Instant shippedAt, List<Line> lines) {

    /** An article and how many of it were sent. */
    record Line(String sku, int quantity) {}

    Shipment {
        lines = List.copyOf(lines);
    }
}
