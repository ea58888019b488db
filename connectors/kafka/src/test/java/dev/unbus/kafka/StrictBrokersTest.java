package dev.unbus.kafka;

import static dev.unbus.kafka.GroupTopics.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.unbus.delivery.group.SlotId;
import dev.unbus.testkit.StrictKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What brokers tell that take no message at present; all of it is waited for. */
class StrictBrokersTest {

    private static final String TOPIC = "orders";

    @TempDir
    static Path directory;

    private static StrictKafka kafka;

    private KafkaClients clients;
    private KafkaSettings settings;

    @BeforeAll
    static void startBroker() {
        kafka = StrictKafka.start(directory);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void waitForATopicThatNobodyHasMade() throws Exception {
        KafkaGroupTransaction transaction = open(StrictKafka.credentials());
        transaction.begin();
        Throwable missing = catchThrowable(() -> send(transaction));
        assertThat(words(missing))
                .startsWith("kafka is unavailable: TimeoutException: Topic " + TOPIC + " not present");
        transaction.rollback();

        GroupTopics topics = new GroupTopics(clients);
        topics.create(TOPIC, 1, Map.of());
        transaction.begin();
        send(transaction);
        transaction.commit();
        // The record and, soon, the end of its transaction.
        await().until(() -> topics.places(TOPIC) == 2);
        transaction.close();
    }

    @Test
    void tellThatTheyDoNotKnowThePassword() {
        Throwable refused = catchThrowable(() -> open(StrictKafka.credentials("wrong")));
        assertThat(words(refused))
                .startsWith("kafka is unavailable: SaslAuthenticationException: Authentication failed")
                .doesNotContain("wrong");
    }

    private KafkaGroupTransaction open(Map<String, String> credentials) {
        settings = new TestSettings(kafka.bootstrapServers(), Duration.ofDays(7), credentials);
        clients = new KafkaClients(settings);
        SlotId slot = new SlotId("tests/kafka", "strict", "instance", 0);
        return KafkaGroupTransaction.open(clients, settings, slot, new ForeignSource(null));
    }

    private static void send(KafkaGroupTransaction transaction) throws Exception {
        transaction.send(new ProducerRecord<>(TOPIC, bytes("one")));
        transaction.prepare(null);
    }

    private String words(Throwable thrown) {
        return new KafkaFailures(settings).translate(thrown).orElseThrow().getMessage();
    }
}
