package dev.unbus.fulfilment.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.testkit.ContractProbe;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.JmsProbe;
import dev.unbus.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class ContractsTest {

    private static final String MESSAGES = "fulfilment.warehouse-dispatch";

    private final String order = Orders.newId();

    @Inject
    OrderStore store;

    @TestHTTPResource(value = "/", management = true)
    String management;

    private ContractProbe contracts;

    @BeforeEach
    void lookAtTheContracts() {
        contracts = new ContractProbe(management);
    }

    @Test
    void servesOneInAsyncApi() {
        assertThat(contracts.listed()).containsExactly("asyncapi " + MESSAGES + " 0.1.0");
        assertThat(contracts.asyncApiViolations(MESSAGES)).isEmpty();
    }

    @Test
    void describesTheOrdersThatItTakes() {
        assertThat(against("topic:orders.placed", Orders.json(order))).isEmpty();
        assertThat(against("topic:orders.placed", Orders.json(order).replace("139.10", "\"139.10\"")))
                .isNotEmpty();
    }

    @Test
    void describesTheShipmentsThatItPublishes() {
        store.remember(Orders.placed(order));
        new JmsProbe().send("WMS.SHIPMENTS", Orders.shipment(order), Map.of());

        String shipped = await().atMost(Duration.ofSeconds(30)).until(this::shipped, Objects::nonNull);
        assertThat(against("topic:orders.shipped", shipped)).isEmpty();
        assertThat(against("topic:orders.shipped", shipped.replace("\"customerId\":null,", "")))
                .isNotEmpty();
    }

    @Test
    void carriesTheSchemasOfTheWarehouse() {
        assertThat(contracts.document(MESSAGES))
                .contains("What the warehouse takes from queue WMS.DISPATCH")
                .contains("What the warehouse puts on queue WMS.SHIPMENTS");
    }

    private String shipped() {
        return new KafkaProbe()
                .records("orders.shipped").stream()
                        .filter(event -> order.equals(event.key()))
                        .map(KafkaProbe.Received::value)
                        .findFirst()
                        .orElse(null);
    }

    private List<String> against(String channel, String message) {
        return contracts.messageViolations(MESSAGES, channel, message);
    }
}
