package dev.unbus.orders.status;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events as they stand in the topics, and as they are read. */
final class Events {

    static final Instant PLACED_AT = Instant.parse("2010-12-01T08:26:00Z");
    static final Instant SHIPPED_AT = Instant.parse("2010-12-02T10:00:00Z");
    static final Instant INVOICED_AT = Instant.parse("2010-12-02T11:30:00.123456Z");
    static final Instant CANCELLED_AT = Instant.parse("2010-12-03T09:00:00Z");

    private Events() {}

    static String newId() {
        return "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    static String placed(String orderId) {
        return """
                {"orderId":"%s","customerId":"17850","country":"United Kingdom","placedAt":"2010-12-01T08:26:00Z",\
                "currency":"GBP","total":139.10,"lines":[{"sku":"85123A","description":"HOLDER","quantity":6,\
                "unitPrice":2.55}]}"""
                .formatted(orderId);
    }

    static String cancelled(String orderId) {
        return """
                {"orderId":"%s","customerId":null,"country":"France","cancelledAt":"2010-12-03T10:00:00+01:00",\
                "currency":"GBP","total":-27.5,"lines":[{"sku":"D","description":"","quantity":-1,"unitPrice":27.50}]}"""
                .formatted(orderId);
    }

    static String shipped(String orderId) {
        return """
                {"orderId":"%s","customerId":"17850","country":"United Kingdom","currency":"GBP","total":139.10,\
                "shippedAt":"2010-12-02T10:00:00Z","carrier":"Royal Mail","trackingNumber":"RM1",\
                "lines":[{"sku":"85123A","quantity":6}]}"""
                .formatted(orderId);
    }

    static String invoiced(String orderId) {
        return """
                {"invoiceNumber":"I-1","orderId":"%s","customerId":"17850","currency":"GBP","total":139.10,\
                "createdAt":"2010-12-02T11:30:00.123456Z"}"""
                .formatted(orderId);
    }

    /** One event of each kind, each with other facts, so that it is seen which one was trusted. */
    static List<OrderEvent> contradicting(String orderId) {
        BigDecimal one = BigDecimal.ONE;
        return List.of(
                new OrderPlaced(orderId, null, "Placed", "GBP", one, PLACED_AT),
                new OrderShipped(orderId, "s", "Shipped", "EUR", one.negate(), SHIPPED_AT, "Royal Mail", "RM1"),
                new InvoiceCreated("I-1", orderId, "i", "USD", BigDecimal.TEN, INVOICED_AT),
                new OrderCancelled(orderId, "c", "Cancelled", "CHF", BigDecimal.ZERO, CANCELLED_AT));
    }

    static OrderPlaced ofCustomer(String customerId, String orderId) {
        return new OrderPlaced(orderId, customerId, "France", "GBP", BigDecimal.TEN, PLACED_AT);
    }
}
