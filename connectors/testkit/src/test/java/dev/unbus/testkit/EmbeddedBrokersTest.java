package dev.unbus.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedBrokersTest {

    private final KafkaProbe kafka = new KafkaProbe();
    private final JmsProbe jms = new JmsProbe();

    @BeforeAll
    static void startBrokers() {
        new EmbeddedBrokers().start();
    }

    @Test
    void startsOneOfEachForTheWholeProcess() {
        assertThat(new EmbeddedBrokers().start()).isEqualTo(new EmbeddedBrokers().start());
    }

    @Test
    void carriesRecordsThroughKafka() {
        String topic = Names.topic();

        kafka.send(topic, "k", "v");
        kafka.send(topic, null, "ü".getBytes(StandardCharsets.UTF_8));

        assertThat(kafka.awaitRecords(topic, 2))
                .extracting(KafkaProbe.Received::value)
                .containsExactlyInAnyOrder("v", "ü");
    }

    @Test
    void readsNothingFromATopicThatIsNew() {
        assertThat(kafka.records(Names.topic())).isEmpty();
    }

    @Test
    void carriesMessagesThroughArtemis() {
        String queue = Names.queue();

        jms.send(queue, "<a/>", Map.of("Colour", "red"));

        assertThat(jms.count(queue)).isOne();
        JmsProbe.Received received = jms.receive(queue, Duration.ofSeconds(5)).orElseThrow();
        assertThat(received.body()).isEqualTo("<a/>");
        assertThat(received.properties()).containsEntry("Colour", "red");
        assertThat(jms.receive(queue, Duration.ofMillis(100))).isEmpty();
    }
}
