package dev.unbus.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.delivery.BusinessKey;
import dev.unbus.delivery.RejectedException;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.KafkaProbe;
import dev.unbus.testkit.KafkaProbe.Received;
import dev.unbus.testkit.Names;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.builder.Builder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class KafkaGroupRouteTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaProbe kafka = new KafkaProbe();
    private final String in = Names.topic();
    private final String out = Names.topic();

    @Inject
    CamelContext camel;

    @Inject
    ProducerTemplate template;

    @Inject
    KafkaClients clients;

    private GroupTopics topics;

    @BeforeEach
    void createTopics() throws Exception {
        topics = new GroupTopics(clients);
        topics.create(in, 4, Map.of());
        topics.create(out, 1, Map.of());
    }

    @AfterEach
    void removeRoutes() throws Exception {
        for (String route : List.of(in, in + "-second")) {
            if (camel.getRoute(route) != null) {
                camel.getRouteController().stopRoute(route);
                camel.removeRoute(route);
            }
        }
    }

    @Test
    void commitsManyRecordsInOneTransactionInTheOrderOfTheirPartition() throws Exception {
        topics.fill(in, 999);

        route(in, steps -> steps.to("unbus-kafka:" + out));

        List<Received> received = kafka.awaitRecords(out, 999);
        assertThat(received).hasSize(999);
        for (String key : List.of("k1", "k2", "k3")) {
            assertThat(received.stream().filter(one -> key.equals(one.key())).map(one -> Integer.valueOf(one.value())))
                    .isSorted();
        }
        assertThat(topics.places(out)).isLessThan(999 + 50);
    }

    @Test
    void setsRejectedRecordsAsideWithTheGroup() throws Exception {
        route(in, steps -> steps.setHeader(BusinessKey.HEADER, Builder.header(KafkaConstants.KEY))
                .process(exchange -> {
                    if (body(exchange).equals("bad " + in)) {
                        exchange.getMessage().setBody("half done");
                        throw new RejectedException("not-bad", "line 1", "a good word is wanted");
                    }
                })
                .to("unbus-kafka:" + out));

        topics.send(in, Stream.of("good", "bad " + in, "well"));

        awaitValues(out, "good", "well");
        Received failed = failed("bad " + in);
        assertThat(failed.headers())
                .containsEntry(FailureHeaders.INTEGRATION, "tests/kafka")
                .containsEntry(FailureHeaders.ROUTE, in)
                .containsEntry(FailureHeaders.MESSAGE, "not-bad at line 1: a good word is wanted")
                .containsKey(BusinessKey.HEADER);
        assertThat(failed.headers().get(FailureHeaders.SOURCE)).startsWith("kafka:" + in + " partition ");
    }

    @Test
    void keepsTheRecordOfARouteThatSendsNothingToKafka() throws Exception {
        Queue<String> handled = new ConcurrentLinkedQueue<>();
        route(in, "&commitRecord=kafka", steps -> steps.process(exchange -> handled.add(body(exchange))));
        topics.send(in, Stream.of("one", "two"));
        await().atMost(PATIENCE).until(() -> handled.size() == 2);

        removeRoutes();
        route(in, "&commitRecord=kafka", steps -> steps.process(exchange -> handled.add(body(exchange))));
        topics.send(in, Stream.of("three"));

        await().atMost(PATIENCE).until(() -> handled.contains("three"));
        assertThat(handled).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void sendsWhereAHeaderSays() throws Exception {
        route(in, steps -> steps.setHeader("where", Builder.constant(out))
                .toD("unbus-kafka:${header.where}")
                .setHeader(KafkaConstants.OVERRIDE_TOPIC, Builder.constant(out))
                .to("unbus-kafka:" + in + ".elsewhere")
                .setBody(Builder.constant("once more"))
                .to("unbus-kafka:" + out + "?key=fixed"));

        topics.send(in, Stream.of("one"));

        awaitValues(out, "one", "one", "once more");
        assertThat(kafka.records(out)).extracting(Received::key).containsExactly("k3", "k3", "fixed");
        assertThat(kafka.records(out).get(0).headers()).containsOnlyKeys("where");
    }

    @Test
    void commitsThePartsOfASplitToTwoTopicsTogether() throws Exception {
        String second = Names.topic();
        topics.create(second, 1, Map.of());
        route(in, steps -> steps.split().tokenize(",").multicast().to("unbus-kafka:" + out, "unbus-kafka:" + second));

        topics.send(in, Stream.of("a,b", "c"));

        awaitValues(out, "a", "b", "c");
        awaitValues(second, "a", "b", "c");
    }

    @Test
    void handsOverBetweenTwoConsumersWithoutLossOrDuplicate() throws Exception {
        route(in, steps -> steps.to("unbus-kafka:" + out));
        topics.fill(in, 500);
        route(in + "-second", steps -> steps.to("unbus-kafka:" + out));
        topics.send(in, GroupTopics.numbers(1500).stream().skip(500));
        camel.getRouteController().stopRoute(in);
        topics.send(in, GroupTopics.numbers(2000).stream().skip(1500));

        kafka.awaitRecords(out, 2000);

        assertThat(kafka.records(out))
                .extracting(Received::value)
                .containsExactlyInAnyOrderElementsOf(GroupTopics.numbers(2000));
    }

    @Test
    void goesOnWhereAStoppedConsumerEnded() throws Exception {
        route(in, steps -> steps.to("unbus-kafka:" + out));
        topics.send(in, Stream.of("one"));
        awaitValues(out, "one");

        camel.getRouteController().stopRoute(in);
        topics.send(in, Stream.of("two"));
        camel.getRouteController().startRoute(in);

        awaitValues(out, "one", "two");
    }

    @Test
    void setsARecordAsideThatTheTopicDoesNotTakeWhileOthersGoOn() throws Exception {
        String small = Names.topic();
        topics.create(small, 1, Map.of("max.message.bytes", "200000"));
        route(in, steps -> steps.process(exchange -> {
                    if (body(exchange).equals("grow " + in)) {
                        exchange.getMessage().setBody("x".repeat(300_000));
                    }
                })
                .to("unbus-kafka:" + small));

        topics.send(in, Stream.of("one", "grow " + in, "two"));

        awaitValues(small, "one", "two");
        assertThat(failed("grow " + in).headers().get(FailureHeaders.MESSAGE)).startsWith("record-fits-topic");
    }

    @Test
    void setsARecordAsideWhoseTopicCannotBe() throws Exception {
        route(in, steps -> steps.setHeader(KafkaConstants.OVERRIDE_TOPIC, Builder.body())
                .to("unbus-kafka:" + out));

        topics.send(in, Stream.of(out, "no topic " + in));

        awaitValues(out, out);
        assertThat(failed("no topic " + in).headers().get(FailureHeaders.MESSAGE))
                .startsWith("topic-name-valid");
    }

    @Test
    void consumesAtLeastOnceWhenNothingKeepsARecord() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        route(in, steps -> steps.process(exchange -> seen.add(body(exchange))));
        topics.send(in, Stream.of("one"));
        await().atMost(PATIENCE).until(() -> seen.equals(List.of("one")));

        camel.getRouteController().stopRoute(in);
        topics.send(in, Stream.of("two"));
        camel.getRouteController().startRoute(in);

        await().atMost(PATIENCE).until(() -> seen.equals(List.of("one", "two")));
    }

    @Test
    void sendsOutsideAnyGroup() {
        template.sendBodyAndHeader("unbus-kafka:" + out, "alone", KafkaConstants.KEY, "k");

        assertThat(kafka.records(out)).extracting(Received::value).containsExactly("alone");
        assertThat(kafka.records(out)).extracting(Received::key).containsExactly("k");
    }

    @Test
    void refusesOptionsThatItDoesNotHave() {
        assertThatThrownBy(() -> camel.getEndpoint("unbus-kafka:" + in + "?acks=1"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("acks");
        assertThatThrownBy(() -> camel.getEndpoint("unbus-kafka:" + in + "?slots=0"))
                .isInstanceOf(ResolveEndpointFailedException.class);
    }

    private void awaitValues(String topic, String... values) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kafka.records(topic))
                .extracting(Received::value)
                .containsExactlyInAnyOrder(values));
    }

    private Received failed(String value) {
        return kafka.awaitRecords("unbus.failed", 1).stream()
                .filter(message -> value.equals(message.value()))
                .findFirst()
                .orElseThrow();
    }

    private static String body(Exchange exchange) {
        return exchange.getMessage().getBody(String.class);
    }

    private void route(String id, Consumer<RouteDefinition> steps) throws Exception {
        route(id, "", steps);
    }

    private void route(String id, String further, Consumer<RouteDefinition> steps) throws Exception {
        camel.addRoutes(new RouteBuilder(camel) {
            @Override
            public void configure() {
                steps.accept(
                        from("unbus-kafka:" + in + "?groupId=" + in + "&slots=" + (id.equals(in) ? 2 : 1) + further)
                                .routeId(id));
            }
        });
    }
}
