package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.unbus.delivery.group.LostOwnershipException;
import dev.unbus.delivery.group.Position;
import dev.unbus.delivery.group.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommitRecordsTest extends DiskBrokerTest {

    private static final String OUT = "out";
    private static final String PARTITION = "orders-0";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SLOW_WRITE = Duration.ofMillis(500);

    @Test
    void keepsTheLastPositionOfEachPartition() throws Exception {
        try (JmsTransaction owner = owner()) {
            assertThat(positions(owner)).isEmpty();
            commit(owner, 10);
            commit(owner, 20);
        }
        broker.restart();
        broker.awaitCount(CommitRecords.QUEUE, 1);
        broker.awaitCount(OUT, 2);
        try (JmsTransaction next = owner()) {
            assertThat(positions(next)).containsExactly(Map.entry(PARTITION, Position.at(20)));
            assertThat(next.positions(List.of("orders-1"))).isEmpty();
        }
    }

    @Test
    void keepsTheRecordsOfRoutesApart() throws Exception {
        try (JmsTransaction owner = owner();
                JmsTransaction other = new JmsTransaction(client, SlotAtWork.otherRoute())) {
            positions(owner);
            commit(owner, 10);
            assertThat(positions(other)).isEmpty();
            commit(other, 5);
            assertThat(positions(owner)).containsValue(Position.at(10));
        }
    }

    @Test
    void letsOneOfTwoOwnersCommit() throws Exception {
        try (JmsTransaction late = owner();
                JmsTransaction quick = owner()) {
            positions(late);
            positions(quick);
            commit(quick, 10);
            prepare(late, 5);

            assertThatExceptionOfType(LostOwnershipException.class).isThrownBy(late::commit);
            broker.awaitCount(OUT, 1);
            assertThat(positions(quick)).containsValue(Position.at(10));
        }
    }

    @Test
    void letsOneOfTwoOwnersCommitThatPreparedSideBySide() throws Exception {
        try (JmsTransaction paused = owner();
                JmsTransaction successor = owner()) {
            positions(paused);
            positions(successor);
            prepare(paused, 5);
            prepare(successor, 10);

            assertThatExceptionOfType(LostOwnershipException.class).isThrownBy(successor::commit);
            paused.commit();
            broker.awaitCount(OUT, 1);
        }
    }

    @Test
    void remembersAfterARestartWhoMovedOn() throws Exception {
        JmsTransaction late = owner();
        positions(late);
        try (JmsTransaction quick = owner()) {
            positions(quick);
            commit(quick, 10);
        }
        broker.restart();
        prepare(late, 5);
        assertThatExceptionOfType(LostOwnershipException.class).isThrownBy(late::commit);
        late.close();
    }

    @Test
    void doesNotTakeARecordForCommittedThatWentDownWithItsSession() throws Exception {
        JmsTransaction cut = owner();
        positions(cut);
        cut.begin();
        cut.prepare(new Progress(List.of(), Map.of(PARTITION, Position.at(5))));
        broker.cutConnections();
        assertThatException().isThrownBy(cut::commit);
        cut.close();
        try (JmsTransaction next = owner()) {
            assertThat(positions(next)).isEmpty();
        }
    }

    @Test
    void replacesASessionThatWasLostWhileNobodyUsedIt() throws Exception {
        try (JmsTransaction owner = owner()) {
            positions(owner);
            commit(owner, 5);
            broker.restart();
            commit(owner, 6);
            assertThat(positions(owner)).containsValue(Position.at(6));
        }
    }

    @Test
    void beginsAnewWhenItsAddressWasDeleted() throws Exception {
        try (JmsTransaction owner = owner()) {
            positions(owner);
            commit(owner, 5);
        }
        broker.removeAddress(CommitRecords.QUEUE);
        try (JmsTransaction owner = owner()) {
            assertThat(positions(owner)).isEmpty();
            commit(owner, 3);
            assertThat(positions(owner)).containsValue(Position.at(3));
        }
    }

    @Test
    void leavesNoTraceOfARollback() throws Exception {
        try (JmsTransaction owner = owner()) {
            positions(owner);
            prepare(owner, 5);
            owner.rollback();
            commit(owner, 7);
            assertThat(positions(owner)).containsValue(Position.at(7));
            broker.awaitCount(OUT, 1);
        }
    }

    @Test
    void letsGoOfWhatDiedBeforeItsCommit() throws Exception {
        JmsTransaction dying = owner();
        try (JmsTransaction successor = owner()) {
            positions(dying);
            positions(successor);
            prepare(dying, 5);
            broker.writeSlowly(SLOW_WRITE);
            dying.close();
            // The broker knows its record until the rollback is on the disk.
            awaitCommit(successor, 10);
            broker.awaitCount(OUT, 1);
        }
    }

    @Test
    void goesOnAfterARecordOfADeadOwnerThatTheBrokerKnowsForEver() throws Exception {
        try (JmsTransaction successor = owner()) {
            positions(successor);
            broker.rememberRecord(SlotAtWork.id(0).scope() + "/" + PARTITION + "/-");
            awaitCommit(successor, 10);
            commit(successor, 20);
            assertThat(positions(successor)).containsValue(Position.at(20));
            broker.awaitCount(OUT, 2);
        }
    }

    private static void awaitCommit(JmsTransaction transaction, long next) {
        await().atMost(PATIENCE)
                .ignoreException(LostOwnershipException.class)
                .untilAsserted(() -> commit(transaction, next));
    }

    private JmsTransaction owner() {
        return new JmsTransaction(client, SlotAtWork.id(0));
    }

    private static Map<String, Position> positions(JmsTransaction transaction) throws Exception {
        return transaction.positions(List.of(PARTITION));
    }

    private static void commit(JmsTransaction transaction, long next) throws Exception {
        prepare(transaction, next);
        transaction.commit();
    }

    private static void prepare(JmsTransaction transaction, long next) throws Exception {
        transaction.begin();
        transaction.send(JmsChannel.parse(OUT), transaction.session().jms().createTextMessage("up to " + next));
        transaction.prepare(new Progress(List.of(), Map.of(PARTITION, Position.at(next))));
    }
}
