package dev.unbus.legacy.wms;

import java.time.Instant;
import java.util.List;

/** What has left the warehouse. */
record Shipment(
        String orderNumber, String carrier, String trackingNumber, Instant shippedAt, List<Dispatch.Line> lines) {

    Shipment {
        lines = List.copyOf(lines);
    }
}
