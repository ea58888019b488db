package dev.unbus.billing.invoices;

import java.util.concurrent.atomic.AtomicLong;

final class Orders {

    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis());

    private Orders() {}

    static String newId() {
        return Long.toString(NEXT.incrementAndGet());
    }

    static String json(String orderId) {
        return """
                {"orderId":"%s","customerId":"17850","country":"United Kingdom","currency":"GBP","total":139.10,\
                "shippedAt":"2010-12-01T10:00:00Z","carrier":"Parcel","trackingNumber":"P1",\
                "lines":[{"sku":"85123A","quantity":6},{"sku":"71053","quantity":8}]}"""
                .formatted(orderId);
    }
}
