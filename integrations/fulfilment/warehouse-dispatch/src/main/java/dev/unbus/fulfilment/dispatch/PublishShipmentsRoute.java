package dev.unbus.fulfilment.dispatch;

import dev.unbus.delivery.BusinessKey;
import dev.unbus.delivery.JsonDocument;
import dev.unbus.jms.ReceivedText;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;

/** Queue {@code WMS.SHIPMENTS} to topic {@code orders.shipped}. */
@ApplicationScoped
class PublishShipmentsRoute extends RouteBuilder {

    static final String ID = "publish-shipments";

    private final ReceivedText receivedText;
    private final ShipmentReader reader;
    private final OrderStore store;

    PublishShipmentsRoute(ReceivedText receivedText, ShipmentReader reader, OrderStore store) {
        this.receivedText = receivedText;
        this.reader = reader;
        this.store = store;
    }

    @Override
    public void configure() {
        from("unbus-jms:queue:WMS.SHIPMENTS")
                .routeId(ID)
                .process(receivedText)
                .id("receive-text")
                .transform()
                .body(String.class, reader::read)
                .id("read-shipment")
                .setHeader(BusinessKey.HEADER)
                .body(Shipment.class, Shipment::orderId)
                .transform()
                .body(Shipment.class, this::shipped)
                .id("find-order")
                .transform()
                .body(ShippedOrder.class, JsonDocument::text)
                .id("write-shipped-order")
                .removeHeaders("*", BusinessKey.HEADER)
                .setHeader(KafkaConstants.KEY, header(BusinessKey.HEADER))
                .to("unbus-kafka:orders.shipped")
                .id("publish-shipped-order");
    }

    private ShippedOrder shipped(Shipment shipment) {
        return ShippedOrder.of(shipment, store.find(shipment.orderId()));
    }
}
