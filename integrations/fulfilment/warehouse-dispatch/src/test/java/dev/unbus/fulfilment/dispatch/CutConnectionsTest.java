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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections to the JMS broker that break when messages were sent and not yet committed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class CutConnectionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CUTS = 3;
    private static final int MESSAGES_PER_CUT = 5;

    private final KafkaProbe kafka = new KafkaProbe();
    private final JmsProbe jms = new JmsProbe();

    @Inject
    AtStep atStep;

    @Inject
    OrderStore store;

    private int before;

    @BeforeEach
    void countFromHere() {
        before = atStep.passed();
    }

    @Test
    void sendNoOrderTwice() {
        String partition = Orders.newId();
        List<String> orders =
                withCuts(AtStep.DISPATCH, order -> kafka.send("orders.placed", partition, Orders.json(order)));

        List<String> dispatched = new ArrayList<>();
        String last = orders.get(orders.size() - 1);
        while (!dispatched.contains(last)) {
            JmsProbe.Received dispatch = jms.receive("WMS.DISPATCH", PATIENCE).orElseThrow();
            dispatched.add(dispatch.properties().get(BusinessKey.HEADER));
        }
        assertThat(dispatched).isEqualTo(orders);
        assertThatSomeCameAgain(orders);
    }

    @Test
    void publishNoShipmentTwice() {
        List<String> orders = withCuts(AtStep.SHIPPED, order -> {
            store.remember(Orders.placed(order));
            jms.send("WMS.SHIPMENTS", Orders.shipment(order), Map.of());
        });

        String last = orders.get(orders.size() - 1);
        await().atMost(PATIENCE).until(() -> published().contains(last));
        assertThat(published().stream().filter(orders::contains)).containsExactlyInAnyOrderElementsOf(orders);
        assertThatSomeCameAgain(orders);
    }

    private void assertThatSomeCameAgain(List<String> orders) {
        assertThat(atStep.passed() - before).isGreaterThanOrEqualTo(orders.size() + CUTS);
    }

    /** The last one is sent when all is well again. */
    private List<String> withCuts(String step, Consumer<String> send) {
        List<String> orders = new ArrayList<>();
        for (int cut = 0; cut < CUTS; cut++) {
            CountDownLatch sending = new CountDownLatch(MESSAGES_PER_CUT);
            atStep.once(step, () -> {
                await().atMost(PATIENCE).until(() -> sending.getCount() == 0);
                cutConnections();
            });
            while (sending.getCount() > 0) {
                send(orders, send);
                sending.countDown();
            }
            await().atMost(PATIENCE).until(() -> atStep.hasHappened(step));
        }
        send(orders, send);
        return orders;
    }

    private static void send(List<String> orders, Consumer<String> send) {
        String order = Orders.newId();
        orders.add(order);
        send.accept(order);
    }

    private List<String> published() {
        return kafka.records("orders.shipped").stream()
                .map(KafkaProbe.Received::key)
                .toList();
    }

    private void cutConnections() {
        try {
            jms.send("activemq.management", session -> {
                var request = session.createMessage();
                JMSManagementHelper.putOperationInvocation(
                        request, ResourceNames.BROKER, "closeConnectionsForAddress", "127.0.0.1");
                return request;
            });
        } catch (IllegalStateException cutToo) { // this connection is one of them
            assertThat(cutToo).hasMessage("The broker refused");
        }
    }
}
