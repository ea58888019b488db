package dev.unbus.kafka;

import static dev.unbus.kafka.GroupTopics.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.unbus.delivery.UnavailableException;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.LostOwnershipException;
import dev.unbus.delivery.group.Position;
import dev.unbus.delivery.group.Progress;
import dev.unbus.delivery.group.SlotId;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.KafkaProbe;
import dev.unbus.testkit.KafkaProbe.Received;
import dev.unbus.testkit.Names;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaGroupTransactionTest {

    private static String bootstrapServers;

    private final KafkaProbe kafka = new KafkaProbe();
    private final String out = Names.topic();
    private final String route = Names.topic();
    private final List<GroupTransaction> open = new ArrayList<>();
    private KafkaSettings settings = settings(Duration.ofDays(7));
    private KafkaClients clients;

    @BeforeAll
    static void startBrokers() {
        bootstrapServers = new EmbeddedBrokers().start().get("kafka.bootstrap.servers");
    }

    @BeforeEach
    void createTopic() throws Exception {
        settings = settings(Duration.ofDays(7));
        clients = new KafkaClients(settings);
        new GroupTopics(clients).create(out, 1, Map.of());
    }

    @AfterEach
    void close() {
        open.forEach(GroupTransaction::close);
        clients.close();
    }

    @Test
    void showsNothingOfAGroupThatIsRolledBack() throws Exception {
        KafkaGroupTransaction slot = open(slot(), null);
        prepared(slot, "first", ids("a"));
        slot.rollback();
        prepared(slot, "second", ids("b")).commit();

        assertThat(values()).containsExactly("second");
        assertThat(slot.committedIds()).containsExactly("b");
    }

    @Test
    void remembersTheLastGroupOfEachSlotAndOpening() throws Exception {
        SlotId again = slot();
        KafkaGroupTransaction first = open(again, null);
        prepared(first, "1", ids("a", "b")).commit();
        prepared(first, "2", ids("c")).commit();
        first.close();
        prepared(open(again, null), "3", ids("d")).commit();
        KafkaGroupTransaction other = open(slot(), null);

        assertThat(other.committedIds()).containsExactlyInAnyOrder("c", "d");
        prepared(other, "4", ids("e")).commit();
        assertThat(other.committedIds()).containsExactlyInAnyOrder("c", "d", "e");
    }

    @Test
    void forgetsWhatIsOlderThanItsRetention() throws Exception {
        KafkaGroupTransaction first = open(slot(), null);
        prepared(first, "1", ids("old")).commit();
        settings = settings(Duration.ZERO);
        KafkaGroupTransaction second = open(slot(), null);
        assertThat(second.committedIds()).containsExactly("old");

        prepared(second, "2", ids("new")).commit();

        assertThat(first.committedIds()).containsExactly("new");
    }

    @Test
    void waitsForTheOpenTransactionOfASibling() throws Exception {
        KafkaGroupTransaction sibling = prepared(open(slot(), null), "1", ids("a"));
        KafkaGroupTransaction slot = open(slot(), null);

        CompletableFuture<Set<String>> asked = asked(slot);
        await().during(Duration.ofMillis(200)).until(() -> !asked.isDone());
        sibling.commit();

        assertThat(asked.get()).containsExactly("a");
    }

    @Test
    void fencesASiblingWhoseTransactionLasts() throws Exception {
        KafkaGroupTransaction sibling = prepared(open(slot(), null), "late", ids("a"));
        KafkaGroupTransaction slot = open(slot(), null);

        assertThat(slot.committedIds()).isEmpty();

        assertThatThrownBy(sibling::commit).isInstanceOf(LostOwnershipException.class);
        assertThat(values()).isEmpty();
        prepared(slot, "in time", ids("a")).commit();
        assertThat(values()).containsExactly("in time");
    }

    @Test
    void fencesASiblingThatHasNotWrittenItsRecordYet() throws Exception {
        KafkaGroupTransaction sibling = open(slot(), null);
        sibling.begin();
        sibling.send(new ProducerRecord<>(out, bytes("late")));
        sibling.prepare(null);

        assertThat(open(slot(), null).committedIds()).isEmpty();

        assertThatThrownBy(sibling::commit).isInstanceOf(LostOwnershipException.class);
        assertThat(values()).isEmpty();
    }

    @Test
    void leavesTheTransactionsOfOtherRoutesAlone() throws Exception {
        SlotId stranger =
                new SlotId("tests/kafka", route + ".other", UUID.randomUUID().toString(), 0);
        KafkaGroupTransaction other = open(stranger, null);
        other.begin();
        other.send(new ProducerRecord<>(out, bytes("other")));
        other.prepare(null);

        assertThat(open(slot(), null).committedIds()).isEmpty();

        other.commit();
        assertThat(values()).containsExactly("other");
    }

    @Test
    void keepsThePositionsOfAnExclusiveOwner() throws Exception {
        KafkaGroupTransaction first = open(slot(), "folder");
        prepared(first, "1", at("file", 10, 1)).commit();
        prepared(first, "2", at("file", 20, 2)).commit();

        assertThat(open(slot(), "folder").positions(Set.of("file", "unknown")))
                .isEqualTo(Map.of("file", new Position(20, 2)));
    }

    @Test
    void doesNotCommitTheGroupOfAFencedOwner() throws Exception {
        KafkaGroupTransaction former = prepared(open(slot(), "folder"), "late", at("file", 10, 1));
        KafkaGroupTransaction later = open(slot(), "folder");

        assertThat(later.positions(Set.of("file"))).isEmpty();

        assertThatThrownBy(former::commit).isInstanceOf(LostOwnershipException.class);
        assertThat(values()).isEmpty();
        former.rollback();
        prepared(later, "in time", at("file", 10, 1)).commit();
        assertThat(values()).containsExactly("in time");
    }

    @Test
    void tellsThatAFormerOwnerIsFencedBeforeItCommits() throws Exception {
        KafkaGroupTransaction former = open(slot(), "folder");
        former.begin();
        open(slot(), "folder");
        former.send(new ProducerRecord<>(out, bytes("late")));

        assertThatThrownBy(() -> former.prepare(at("file", 10, 1))).isInstanceOf(LostOwnershipException.class);
        assertThat(values()).isEmpty();
    }

    @Test
    void refusesACommitTopicThatForgetsRecordsForTheirAge() throws Exception {
        open(slot(), null).committedIds();
        new GroupTopics(clients).alter("unbus.commits", "cleanup.policy", "delete");
        KafkaGroupTransaction slot = open(slot(), null);
        slot.begin();

        assertThatThrownBy(() -> slot.prepare(ids("a")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("unbus.commits has cleanup.policy=delete")
                .hasMessageContaining("give it cleanup.policy=compact");

        slot.rollback();
        compactCommits();
        prepared(slot, "after all", ids("a")).commit();
        assertThat(values()).containsExactly("after all");
    }

    private void compactCommits() throws InterruptedException {
        new GroupTopics(clients).alter("unbus.commits", "cleanup.policy", "compact");
    }

    private KafkaGroupTransaction prepared(KafkaGroupTransaction slot, String value, Progress progress)
            throws Exception {
        slot.begin();
        slot.send(new ProducerRecord<>(out, bytes(value)));
        slot.prepare(progress);
        return slot;
    }

    private KafkaGroupTransaction open(SlotId slot, String exclusiveName) {
        KafkaGroupTransaction opened =
                KafkaGroupTransaction.open(clients, settings, slot, new ForeignSource(exclusiveName));
        open.add(opened);
        return opened;
    }

    private SlotId slot() {
        return new SlotId("tests/kafka", route, UUID.randomUUID().toString(), 0);
    }

    private List<String> values() {
        return kafka.records(out).stream().map(Received::value).toList();
    }

    private static CompletableFuture<Set<String>> asked(GroupTransaction slot) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return slot.committedIds();
            } catch (Exception failed) { // whatever it is fails the test
                throw new IllegalStateException(failed);
            }
        });
    }

    private static Progress ids(String... ids) {
        return new Progress(List.of(ids), Map.of());
    }

    private static Progress at(String partition, long offset, long number) {
        return new Progress(List.of(), Map.of(partition, new Position(offset, number)));
    }

    private static KafkaSettings settings(Duration retention) {
        return new TestSettings(bootstrapServers, retention, Map.of());
    }
}
