package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.delivery.BusinessKey;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.JmsProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.component.jms.JmsConstants;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class GroupedRoutesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final String FAILED = "unbus.failed";
    private static final int MANY = 300;

    private final JmsProbe broker = new JmsProbe();

    @Inject
    FragileStep step;

    @Inject
    CamelContext camel;

    @Inject
    ProducerTemplate template;

    @Inject
    @Named("unbus-ledger")
    LedgerComponent ledger;

    @Test
    void sendsOnWhatItTakes() {
        broker.send(GroupedRoutes.IN, "good", Map.of("colour", "green", "_AMQ_DUPL_ID", "1"));

        JmsProbe.Received out = next(GroupedRoutes.OUT);
        assertThat(out.body()).isEqualTo("good");
        assertThat(out.properties())
                .containsEntry("colour", "green")
                .containsEntry(BusinessKey.HEADER, "key-1")
                .doesNotContainKey("_AMQ_DUPL_ID");
        awaitEmpty(GroupedRoutes.IN);
    }

    @Test
    void keepsTheOrderOfMany() {
        List<String> sent = numbered(MANY);
        sent.forEach(body -> broker.send(GroupedRoutes.IN, body, Map.of()));
        assertThat(take(GroupedRoutes.OUT, MANY)).isEqualTo(sent);
    }

    @Test
    void setsRejectedMessagesAsideAndSendsNothingOfThem() {
        broker.send(GroupedRoutes.IN, "bad apple", Map.of("colour", "red"));
        broker.send(GroupedRoutes.IN, "good pear", Map.of());

        JmsProbe.Received failed = next(FAILED);
        assertThat(failed.body()).isEqualTo("bad apple");
        assertThat(failed.properties())
                .containsEntry("colour", "red")
                .containsEntry(FailureHeaders.ROUTE, "grouped")
                .containsEntry(FailureHeaders.MESSAGE, "never-bad at text: it must not begin with bad");
        assertThat(failed.properties().get(FailureHeaders.SOURCE)).startsWith("jms:queue:grouped.in message ID:");
        assertThat(next(GroupedRoutes.OUT).body()).isEqualTo("good pear");
        assertThat(broker.receive(GroupedRoutes.OUT, MOMENT)).isEmpty();
    }

    @Test
    void waitsWhileASystemIsUnavailable() {
        step.failTimes(3);
        broker.send(GroupedRoutes.IN, "wait for it", Map.of());
        broker.send(GroupedRoutes.IN, "after it", Map.of());

        assertThat(take(GroupedRoutes.OUT, 2)).containsExactly("wait for it", "after it");
        assertThat(broker.receive(GroupedRoutes.OUT, MOMENT)).isEmpty();
        assertThat(broker.count(FAILED)).isZero();
    }

    @Test
    void keepsTheOrderOfAKeyOverSlots() {
        for (String body : numbered(MANY)) {
            String key = body.endsWith("1") ? "one" : "other";
            broker.send(GroupedRoutes.KEYED_IN, body, Map.of("JMSXGroupID", key));
        }
        List<String> taken = take(GroupedRoutes.KEYED_OUT, MANY);
        assertThat(taken.stream().filter(body -> body.endsWith("1"))).isSorted();
        assertThat(taken.stream().filter(body -> !body.endsWith("1"))).isSorted();
    }

    @Test
    void sendsThePartsOfAMessageToTwoQueues() {
        broker.send(GroupedRoutes.PARTS_IN, "a,skip,b", Map.of());
        assertThat(take(GroupedRoutes.LEFT, 2)).containsExactly("a", "b");
        assertThat(take(GroupedRoutes.RIGHT, 2)).containsExactly("a", "b");
    }

    @Test
    void takesFromATopicAndSendsWhereAHeaderSays() {
        template.sendBodyAndHeader("unbus-jms:topic:grouped.topic", "news", "target", "grouped.dynamic");
        assertThat(next("grouped.dynamic").body()).isEqualTo("news");
    }

    @Test
    void sendsOutsideAnyGroup() {
        template.sendBody("unbus-jms:queue:grouped.alone", "alone");
        template.sendBodyAndHeader(
                "unbus-jms:queue:grouped.alone", "elsewhere", JmsConstants.JMS_DESTINATION_NAME, "grouped.named");
        assertThat(take("grouped.alone", 1)).containsExactly("alone");
        assertThat(next("grouped.named").body()).isEqualTo("elsewhere");
    }

    @Test
    void handsOffWithTheSourceWhatTheRecordElsewhereDoesNotHold() {
        broker.send(GroupedRoutes.LEDGER_IN, "bad entry", Map.of());
        broker.send(GroupedRoutes.LEDGER_IN, "entry", Map.of());

        await().atMost(PATIENCE).until(() -> ledger.ledger.contents.contains("entry"));
        assertThat(next(FAILED).body()).isEqualTo("bad entry");
        awaitEmpty(GroupedRoutes.LEDGER_IN);
        assertThat(ledger.ledger.contents).containsExactly("entry");
        assertThat(ledger.ledger.committed).hasSize(1);
    }

    @Test
    void knowsItsOptions() {
        assertThat(catchThrowable(() -> camel.getEndpoint("unbus-jms:queue:any?slot=2")))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("slot");
        assertThat(catchThrowable(() -> camel.getEndpoint("unbus-jms:topic:any").createConsumer(exchange -> {})))
                .hasMessageContaining("?subscription=");
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj("number %05d"::formatted).toList();
    }

    private List<String> take(String queue, int count) {
        List<String> bodies = new ArrayList<>();
        while (bodies.size() < count) {
            bodies.add(next(queue).body());
        }
        return bodies;
    }

    private JmsProbe.Received next(String queue) {
        Optional<JmsProbe.Received> received = broker.receive(queue, PATIENCE);
        return received.orElseThrow();
    }

    private void awaitEmpty(String queue) {
        await().atMost(PATIENCE).until(() -> broker.count(queue) == 0);
    }
}
