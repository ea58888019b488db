package dev.unbus.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.billing.invoices.wsdl.Invoice;
import dev.unbus.billing.invoices.wsdl.InvoiceLine;
import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.KafkaProbe;
import dev.unbus.testkit.KafkaProbe.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
@QuarkusTestResource(ErpAddress.class)
class InvoiceDispatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaProbe kafka = new KafkaProbe();
    private final String order = Orders.newId();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @AfterEach
    void theErpIsUpAgain() {
        ErpDouble.is(ErpDouble.Mode.UP);
    }

    @Test
    void raisesAnInvoiceForAShippedOrder() {
        ship(order, Orders.json(order));

        assertThat(created(order, 1))
                .singleElement()
                .extracting(Received::value)
                .isEqualTo(
                        """
                        {"invoiceNumber":"INV-%s","orderId":"%s","customerId":"17850","currency":"GBP","total":139.10,\
                        "createdAt":"2010-12-02T08:00:00Z"}"""
                                .formatted(order, order));
        Invoice invoice = ErpDouble.invoice(order);
        assertThat(invoice.getOrderId()).isEqualTo(order);
        assertThat(invoice.getTotal()).isEqualByComparingTo("139.10");
        assertThat(invoice.getLine()).extracting(InvoiceLine::getSku).containsExactly("85123A", "71053");
        assertThat(invoice.getLine()).extracting(InvoiceLine::getQuantity).containsExactly(6, 8);
    }

    @Test
    void raisesAnInvoiceForAGuest() {
        ship(order, Orders.json(order).replace("\"17850\"", "null"));

        assertThat(created(order, 1))
                .singleElement()
                .extracting(Received::value)
                .asString()
                .contains("\"customerId\":null");
        assertThat(ErpDouble.invoice(order).getCustomerId()).isNull();
    }

    @Test
    void raisesOneInvoiceForAnOrderThatComesTwice() {
        ship(order, Orders.json(order));
        ship(order, Orders.json(order));

        assertThat(created(order, 2))
                .extracting(Received::value)
                .containsOnly(created(order, 2).get(0).value());
        assertThat(Collections.frequency(ErpDouble.calls(), order)).isEqualTo(2);
        assertThat(ErpDouble.keysOnTheWay()).contains(order);
    }

    @Test
    void tellsOfAnInvoiceOnceAlthoughItsTransactionWasLostAfterTheErpHadRaisedIt() {
        String before = Orders.newId();
        kafka.send("orders.shipped", order, Orders.json(before));
        created(before, 1);
        ErpDouble.meanwhile(this::endEveryTransaction);

        ship(order, Orders.json(order));
        await().atMost(PATIENCE).until(() -> Collections.frequency(ErpDouble.calls(), order) == 2);
        String next = Orders.newId();
        kafka.send("orders.shipped", order, Orders.json(next));

        created(next, 1);
        assertThat(created(order, 1))
                .singleElement()
                .extracting(Received::value)
                .asString()
                .contains("INV-" + order);
        assertThat(failed(order)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "DOWN"})
    void waitsForTheErpAndHoldsItsPartition(ErpDouble.Mode trouble) {
        String next = Orders.newId();
        int before = ErpDouble.calls().size();
        ErpDouble.is(trouble);
        ship(order, Orders.json(order));
        ship(order, Orders.json(next));

        await().atMost(PATIENCE).until(() -> ErpDouble.calls().size() >= before + 4);
        assertThat(ErpDouble.calls()).doesNotContain(next);
        assertThat(created(order, 0)).isEmpty();
        ErpDouble.is(ErpDouble.Mode.UP);

        created(next, 1);
        assertThat(created(order, 1)).hasSize(1);
        List<String> calls = ErpDouble.calls();
        assertThat(calls.lastIndexOf(order)).isLessThan(calls.indexOf(next));
        assertThat(failed(order)).isEmpty();
    }

    @Test
    void setsAsideWhatTheErpRefuses() {
        String next = Orders.newId();
        String refused = Orders.json(order).replace("139.10", "-1");
        ship(order, refused);
        ship(order, Orders.json(next));

        created(next, 1);
        await().atMost(PATIENCE).until(() -> !failed(order).isEmpty());
        assertThat(failed(order)).singleElement().satisfies(message -> {
            assertThat(message.value()).isEqualTo(refused);
            assertThat(message.headers())
                    .containsEntry(
                            FailureHeaders.MESSAGE,
                            "invalid-invoice at total: the ERP refuses it by its rule total-not-negative")
                    .containsEntry(FailureHeaders.INTEGRATION, "billing/invoice-dispatch")
                    .containsEntry(FailureHeaders.ROUTE, InvoiceDispatchRoute.ID);
        });
        assertThat(created(order, 0)).isEmpty();
    }

    /** As another process does that takes this one for dead. */
    private void endEveryTransaction() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            List<String> ids = admin.listTransactions().all().get().stream()
                    .map(TransactionListing::transactionalId)
                    .toList();
            admin.fenceProducers(ids).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ship(String key, String json) {
        kafka.send("orders.shipped", key, json);
    }

    private List<Received> created(String orderId, int atLeast) {
        return await().atMost(PATIENCE).until(() -> of("invoices.created", orderId), found -> found.size() >= atLeast);
    }

    private List<Received> failed(String key) {
        return of("unbus.failed", key);
    }

    private List<Received> of(String topic, String key) {
        return kafka.records(topic).stream()
                .filter(message -> key.equals(message.key()))
                .toList();
    }
}
