package dev.unbus.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.testkit.ContractProbe;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
@QuarkusTestResource(ErpAddress.class)
class ContractsTest {

    private static final String MESSAGES = "billing.invoice-dispatch";

    private final KafkaProbe kafka = new KafkaProbe();
    private final String order = Orders.newId();

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
    void describesTheOrdersThatItTakesAndTheInvoicesThatItPublishes() {
        String guest = Orders.json(order).replace("\"17850\"", "null");
        assertThat(against("topic:orders.shipped", guest)).isEmpty();
        kafka.send("orders.shipped", order, guest);

        String created = await().atMost(Duration.ofSeconds(30)).until(this::created, Objects::nonNull);
        assertThat(against("topic:invoices.created", created)).isEmpty();
        assertThat(against("topic:invoices.created", created.replaceFirst("\"2010[^\"]*\"", "1291276800")))
                .isNotEmpty();
    }

    private String created() {
        return kafka.records("invoices.created").stream()
                .filter(event -> order.equals(event.key()))
                .map(KafkaProbe.Received::value)
                .findFirst()
                .orElse(null);
    }

    private List<String> against(String channel, String message) {
        return contracts.messageViolations(MESSAGES, channel, message);
    }
}
