package dev.unbus.fulfilment.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.delivery.BusinessKey;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.JmsProbe;
import dev.unbus.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class WarehouseDispatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaProbe kafka = new KafkaProbe();
    private final JmsProbe jms = new JmsProbe();

    @Inject
    OrderStore store;

    @Test
    void sendsAPlacedOrderToTheWarehouse() {
        String orderId = Orders.newId();
        kafka.send("orders.placed", orderId, Orders.json(orderId));

        JmsProbe.Received dispatch = jms.receive("WMS.DISPATCH", PATIENCE).orElseThrow();

        assertThat(dispatch.body())
                .isEqualTo("<?xml version=\"1.0\" ?><dispatch xmlns=\"urn:legacy:wms:1\"><orderNumber>" + orderId
                        + "</orderNumber><customerNumber>17850</customerNumber><country>United Kingdom</country>"
                        + "<currency>GBP</currency><total>139.10</total><lines>"
                        + "<line><sku>85123A</sku><description>T-LIGHT &lt;HOLDER&gt; &amp; CO</description>"
                        + "<quantity>6</quantity></line><line><sku>71053</sku><quantity>6</quantity></line>"
                        + "</lines></dispatch>");
        assertThat(dispatch.properties())
                .containsEntry(BusinessKey.HEADER, orderId)
                .doesNotContainKey("kafka_DOT_TOPIC");
    }

    @Test
    void publishesAShipmentWithWhatTheOrderSaid() {
        String orderId = Orders.newId();
        store.remember(Orders.placed(orderId));

        jms.send("WMS.SHIPMENTS", Orders.shipment(orderId), Map.of());

        assertThat(shipped(orderId, 1))
                .containsExactly("{\"orderId\":\"" + orderId
                        + "\",\"customerId\":null,\"country\":\"France\",\"currency\":\"GBP\",\"total\":27.50,"
                        + "\"shippedAt\":\"2010-12-02T10:00:00Z\",\"carrier\":\"Royal Mail\",\"trackingNumber\":\"RM1\","
                        + "\"lines\":[{\"sku\":\"85123A\",\"quantity\":6}]}");
    }

    @Test
    void carriesAnOrderThereAndBack() {
        String orderId = Orders.newId();
        kafka.send("orders.placed", orderId, Orders.json(orderId));
        assertThat(jms.receive("WMS.DISPATCH", PATIENCE)).isPresent();

        jms.send("WMS.SHIPMENTS", Orders.shipment(orderId), Map.of());
        jms.send("WMS.SHIPMENTS", Orders.shipment(orderId), Map.of());

        assertThat(shipped(orderId, 2)).allSatisfy(event -> assertThat(event)
                .contains("\"customerId\":\"17850\"", "\"country\":\"United Kingdom\"", "\"total\":139.10"));
    }

    private List<String> shipped(String orderId, int count) {
        return await().atMost(PATIENCE)
                .until(
                        () -> kafka.records("orders.shipped").stream()
                                .filter(event -> orderId.equals(event.key()))
                                .map(KafkaProbe.Received::value)
                                .toList(),
                        events -> events.size() == count);
    }
}
