package dev.unbus.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.unbus.delivery.UnavailableException;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.LostOwnershipException;
import dev.unbus.delivery.group.Mark;
import dev.unbus.delivery.group.Position;
import dev.unbus.delivery.group.Progress;
import dev.unbus.delivery.group.SourceMessage;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.Names;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class KafkaGroupSourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String in = Names.topic();
    private final Map<String, Position> recorded = new ConcurrentHashMap<>();
    private final List<KafkaGroupSource> sources = new ArrayList<>();

    @Inject
    CamelContext camel;

    @Inject
    KafkaClients clients;

    @Inject
    KafkaSettings settings;

    private GroupTopics topics;

    @BeforeEach
    void fill() throws Exception {
        topics = new GroupTopics(clients);
        topics.create(in, 1, Map.of());
        topics.send(in, Stream.of("zero", "one", "two", "three"));
    }

    @AfterEach
    void close() {
        sources.forEach(KafkaGroupSource::close);
    }

    @Test
    void beginsWhereTheRecordSaysWhateverTheGroupCommitted() throws Exception {
        KafkaGroupSource source = opened();
        List<SourceMessage> first = receive(source, 4);
        source.acknowledge(first, false);
        source.verifyHeld();
        source.close();
        recorded.put(partition(first), Position.at(2));

        List<SourceMessage> again = receive(opened(), 2);

        assertThat(again).extracting(SourceMessage::place).containsExactly(place(2), place(3));
    }

    @Test
    void beginsLikeAnyConsumerGroupWithoutARecord() throws Exception {
        KafkaGroupSource source = opened();
        source.acknowledge(receive(source, 2).subList(0, 2), false);
        source.close();

        assertThat(receive(opened(), 2)).extracting(SourceMessage::place).containsExactly(place(2), place(3));
    }

    @Test
    void goesOnWithTheFirstRecordThatIsLeft() throws Exception {
        recorded.put(partition(receive(opened(), 1)), Position.at(1));
        sources.get(0).close();
        Answer.of(clients.admin()
                .deleteRecords(Map.of(new TopicPartition(in, 0), RecordsToDelete.beforeOffset(3)))
                .all());

        assertThat(receive(opened(), 1)).extracting(SourceMessage::place).containsExactly(place(3));
    }

    @Test
    void refusesARecordThatIsAheadOfTheTopic() throws Exception {
        recorded.put(partition(receive(opened(), 1)), Position.at(100));
        sources.get(0).close();

        assertThatThrownBy(() -> receive(opened(), 1))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining(in + "-0 ends before 100");
    }

    @Test
    void doesNotTakeANewTopicForTheFormerOfThatName() throws Exception {
        String former = partition(receive(opened(), 1));
        sources.get(0).close();
        Answer.of(clients.admin().deleteTopics(List.of(in)).all());
        await().atMost(PATIENCE)
                .until(() -> !Answer.of(clients.admin().listTopics().names()).contains(in));
        topics.create(in, 1, Map.of());
        topics.send(in, Stream.of("new"));

        assertThat(partition(receive(opened(), 1))).isNotEqualTo(former).startsWith(in + "@");
    }

    @Test
    void keepsItsRecordsWhileItWaits() throws Exception {
        KafkaGroupSource source = opened();
        List<SourceMessage> first = receive(source, 1).subList(0, 1);

        source.verifyHeld();

        assertThat(source.holds(first.get(0))).isTrue();
        assertThat(source.receive(10, 1_000_000, Duration.ZERO))
                .extracting(SourceMessage::place)
                .contains(place(3));
    }

    @Test
    void staysAMemberHoweverLongItWaits() throws Exception {
        KafkaGroupSource source = opened(Map.of("max.poll.interval.ms", "1000"));
        List<SourceMessage> held = receive(source, 1).subList(0, 1);
        long until = System.nanoTime() + Duration.ofSeconds(4).toNanos();

        await().pollInSameThread().pollInterval(Duration.ofMillis(200)).until(() -> {
            source.keepAlive();
            return System.nanoTime() > until;
        });

        source.verifyHeld();
        assertThat(source.holds(held.get(0))).isTrue();
    }

    @Test
    void noticesThatItIsNoMemberAnyMore() throws Exception {
        KafkaGroupSource source = opened();
        receive(source, 1);
        Answer.of(clients.admin()
                .removeMembersFromConsumerGroup(
                        in, new org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions())
                .all());

        assertThatThrownBy(source::verifyHeld).isInstanceOf(LostOwnershipException.class);
    }

    /** Waits for that many, and takes one at a time so that some wait in the source. */
    private static List<SourceMessage> receive(KafkaGroupSource source, int count) throws Exception {
        List<SourceMessage> received = new ArrayList<>();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (received.size() < count && System.nanoTime() < until) {
            received.addAll(source.receive(1, 1_000_000, Duration.ofMillis(500)));
        }
        return received;
    }

    private KafkaGroupSource opened() {
        return opened(Map.of());
    }

    private KafkaGroupSource opened(Map<String, String> properties) {
        KafkaGroupEndpoint endpoint =
                camel.getEndpoint("unbus-kafka:" + in + "?groupId=" + in, KafkaGroupEndpoint.class);
        KafkaClients own =
                new KafkaClients(new TestSettings(settings.bootstrapServers(), Duration.ofDays(7), properties));
        KafkaGroupSource source = new KafkaGroupSource(
                endpoint, () -> own.groupConsumer(in, OffsetReset.EARLIEST, 500, 1 << 20), new TopicIds(clients));
        source.open(new OtherRecord());
        sources.add(source);
        return source;
    }

    private static String partition(List<SourceMessage> messages) {
        return ((Mark.Place) messages.get(0).mark()).partition();
    }

    private String place(int offset) {
        return "kafka:" + in + " partition 0 offset " + offset;
    }

    /** A commit record that is kept elsewhere. */
    private final class OtherRecord implements GroupTransaction {

        @Override
        public void begin() {}

        @Override
        public void prepare(Progress progress) {}

        @Override
        public void commit() {}

        @Override
        public void rollback() {}

        @Override
        public Set<String> committedIds() {
            return Set.of();
        }

        @Override
        public Map<String, Position> positions(Collection<String> partitions) {
            Map<String, Position> found = new ConcurrentHashMap<>(recorded);
            found.keySet().retainAll(partitions);
            return found;
        }

        @Override
        public void close() {}
    }
}
