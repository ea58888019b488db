package dev.unbus.catalog;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.unbus.catalog.failed.WithBrokers;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
@QuarkusTestResource(EmbeddedBrokers.class)
@TestProfile(ReadersTest.Asking.class)
class ReadersTest {

    /** Brokers that are asked all the time. */
    public static final class Asking extends WithBrokers {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> all = new HashMap<>(super.getConfigOverrides());
            all.put("unbus.catalog.readers.ask-every", "200ms");
            all.put("unbus.catalog.readers.known", "a-tool");
            return all;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FakeIntegration dispatch = FakeIntegration.answering(Descriptors.dispatch());

    @BeforeEach
    void list() {
        CatalogHome.list(Map.of("fulfilment/warehouse-dispatch", dispatch.address()));
        new KafkaProbe().send("orders.placed", "1", "{}");
    }

    @AfterEach
    void stop() {
        dispatch.close();
        CatalogHome.list(Map.of());
    }

    @Test
    void showsAConsumerGroupThatNobodyDeclaredWhileItReads() {
        try (KafkaConsumer<byte[], byte[]> stranger = group("reports");
                KafkaConsumer<byte[], byte[]> tool = group("a-tool");
                KafkaConsumer<byte[], byte[]> own = group("fulfilment.warehouse-dispatch")) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                List.of(stranger, tool, own).forEach(consumer -> consumer.poll(Duration.ofMillis(50)));
                topology()
                        .body("nodes.find { it.id == 'reader:reports' }.kind", equalTo("unknown-reader"))
                        .body(edge("topic:orders.placed", "reader:reports") + ".observed", equalTo(true))
                        .body(edge("topic:orders.placed", "reader:reports") + ".declared", equalTo(false))
                        .body(
                                edge("topic:orders.placed", "reader:reports") + ".disagreement",
                                equalTo("seen-not-declared"));
            });
            topology()
                    .body("nodes.id", not(hasItem("reader:a-tool")))
                    .body("nodes.id", not(hasItem("reader:fulfilment.warehouse-dispatch")))
                    .body("nodes.id", not(hasItem("reader:unbus-catalog")));
        }

        await().atMost(PATIENCE).untilAsserted(() -> topology().body("nodes.id", not(hasItem("reader:reports"))));
    }

    @Test
    void showsAConsumerOfAQueueThatNobodyDeclared() throws JMSException {
        try (Connection stranger = artemis()) {
            read(stranger, "WMS.DISPATCH");

            await().atMost(PATIENCE).untilAsserted(() -> topology()
                    .body(edge("queue:WMS.DISPATCH", "reader:127.0.0.1"), notNullValue())
                    .body(edge("queue:unbus.failed", "reader:127.0.0.1"), nullValue()));
        }
    }

    @Test
    void showsWhatAnIntegrationReadsWithoutTellingSo() throws JMSException {
        try (Connection integration = artemis()) {
            integration.setClientID("fulfilment/warehouse-dispatch.1");
            read(integration, "WMS.UNDECLARED");

            await().atMost(PATIENCE).untilAsserted(() -> topology()
                    .body(
                            edge("queue:WMS.UNDECLARED", "fulfilment/warehouse-dispatch") + ".disagreement",
                            equalTo("seen-not-declared")));
        }
    }

    private static void read(Connection connection, String queue) throws JMSException {
        Session session = connection.createSession();
        session.createConsumer(session.createQueue(queue)).setMessageListener(message -> {});
    }

    private static KafkaConsumer<byte[], byte[]> group(String name) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", setting("kafka.bootstrap.servers"), "group.id", name),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of("orders.placed"));
        return consumer;
    }

    private static Connection artemis() throws JMSException {
        return new ActiveMQConnectionFactory(setting("quarkus.artemis.url")).createConnection();
    }

    private static String setting(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }

    private static String edge(String from, String to) {
        return "edges.find { it.from == '%s' && it.to == '%s' }".formatted(from, to);
    }

    private static ValidatableResponse topology() {
        return given().auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/topology")
                .then()
                .statusCode(200);
    }
}
