package dev.unbus.fulfilment.dispatch;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Orders as they stand in the topic. */
final class Orders {

    private Orders() {}

    static String newId() {
        return "T" + UUID.randomUUID().toString().substring(0, 8);
    }

    static String json(String orderId) {
        return """
                {"orderId":"%s","customerId":"17850","country":"United Kingdom","placedAt":"2010-12-01T08:26:00Z",\
                "currency":"GBP","total":139.10,"lines":[\
                {"sku":"85123A","description":"T-LIGHT <HOLDER> & CO","quantity":6,"unitPrice":2.55},\
                {"sku":"71053","description":"","quantity":6,"unitPrice":3.39}]}"""
                .formatted(orderId);
    }

    static PlacedOrder placed(String orderId) {
        return new PlacedOrder(
                orderId,
                null,
                "France",
                "GBP",
                new BigDecimal("27.50"),
                List.of(new PlacedOrder.Line("85123A", "HOLDER", 6)));
    }

    static String shipment(String orderId) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <shipment xmlns="urn:legacy:wms:1">
                  <orderNumber>%s</orderNumber>
                  <carrier>Royal Mail</carrier>
                  <trackingNumber>RM1</trackingNumber>
                  <shippedAt>2010-12-02T10:00:00Z</shippedAt>
                  <lines>
                    <line><sku>85123A</sku><quantity>6</quantity></line>
                  </lines>
                </shipment>
                """
                .formatted(orderId);
    }
}
