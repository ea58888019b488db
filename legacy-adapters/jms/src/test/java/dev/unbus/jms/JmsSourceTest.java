package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unbus.delivery.UnavailableException;
import dev.unbus.delivery.group.LostOwnershipException;
import dev.unbus.delivery.group.SourceMessage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JmsSourceTest extends DiskBrokerTest {

    private static final String IN = "in";
    private static final String OUT = "out";

    private SlotAtWork slot;

    @BeforeEach
    void connect() throws Exception {
        slot = new SlotAtWork(client, IN);
        for (String body : List.of("a", "b", "c", "d")) {
            client.sendAlone(JmsChannel.parse(IN), session -> session.createTextMessage(body));
        }
    }

    @AfterEach
    void disconnect() {
        slot.close();
    }

    @Test
    void knowsAMessageAgain() throws Exception {
        List<String> ids = SlotAtWork.ids(slot.open(null).take(4));
        assertThat(ids).doesNotHaveDuplicates();

        JmsTransaction transaction = slot.transaction();
        slot.send(transaction, OUT, "x");
        transaction.rollback();
        assertThat(slot.source.redeliversAfterRollback()).isTrue();
        assertThat(SlotAtWork.ids(slot.take(4))).isEqualTo(ids);

        slot.close();
        assertThat(SlotAtWork.ids(slot.open(null).take(4))).isEqualTo(ids);

        slot.close();
        broker.restart();
        assertThat(SlotAtWork.ids(slot.open(null).take(4))).isEqualTo(ids);
    }

    @Test
    void marksWhatAnotherSlotMayHaveDone() throws Exception {
        assertThat(slot.open(null).take(4)).noneMatch(SourceMessage::redelivered);
        slot.close();
        assertThat(slot.open(null).take(4)).allMatch(SourceMessage::redelivered);
    }

    @Test
    void acknowledgesAPartOfWhatItHolds() throws Exception {
        List<SourceMessage> taken = slot.open(null).take(4);
        slot.acknowledge(taken.subList(0, 2));

        try (SlotAtWork other = new SlotAtWork(client, IN).open(null)) {
            assertThat(other.rest()).isEmpty();
        }
        broker.awaitCount(IN, 2);
        slot.acknowledge(taken.subList(2, 3));
        slot.close();
        assertThat(slot.open(null).rest()).containsExactly("d");
    }

    @Test
    void sendsInTheTransactionThatAcknowledges() throws Exception {
        List<SourceMessage> taken = slot.open(null).take(4);
        JmsTransaction transaction = slot.transaction();
        assertThat(slot.source.shares(transaction)).isTrue();
        transaction.begin();
        slot.send(transaction, OUT, "A");
        transaction.prepare(null);
        slot.source.verifyHeld();
        slot.source.acknowledge(taken.subList(0, 1), true);
        assertThat(broker.count(OUT)).isZero();
        transaction.commit();

        broker.awaitCount(OUT, 1);
        broker.awaitCount(IN, 3);
    }

    @Test
    void keepsWhatItHoldsWhileNothingWasSent() throws Exception {
        List<SourceMessage> taken = slot.open(null).take(4);
        slot.transaction().rollback();

        assertThat(slot.source.redeliversAfterRollback()).isFalse();
        assertThat(taken).allMatch(slot.source::holds);
        slot.acknowledge(taken);
        assertThat(broker.count(IN)).isZero();
    }

    @Test
    void tellsBeforeTheNextCommitThatAnAcknowledgementFailed() throws Exception {
        List<SourceMessage> taken = slot.open(null).take(4);
        broker.refuseAcknowledgements(true);
        slot.source.acknowledge(taken.subList(0, 2), false);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(slot.source::verifyHeld)
                .withMessage("jms broker is unavailable: it did not take an acknowledgement");
        slot.close();
        broker.refuseAcknowledgements(false);
        assertThat(SlotAtWork.ids(slot.open(null).take(4))).isEqualTo(SlotAtWork.ids(taken));
    }

    @Test
    void leavesNothingHeldAfterARollback() throws Exception {
        List<SourceMessage> taken = slot.open(null).take(4);
        JmsTransaction transaction = slot.transaction();
        slot.send(transaction, OUT, "A");
        transaction.rollback();

        assertThat(taken).noneMatch(slot.source::holds);
        assertThat(slot.rest()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void noticesThatItsSessionIsGone() throws Exception {
        List<SourceMessage> taken = slot.open(null).take(4);
        JmsTransaction transaction = slot.transaction();
        slot.send(transaction, OUT, "A");
        transaction.prepare(null);
        broker.cutConnections();

        assertThatExceptionOfType(LostOwnershipException.class).isThrownBy(slot.source::verifyHeld);
        slot.close();
        assertThat(broker.count(OUT)).isZero();
        assertThat(SlotAtWork.ids(slot.open(null).take(4))).isEqualTo(SlotAtWork.ids(taken));
    }

    @Test
    void leavesOutWhatTheRecordHolds() throws Exception {
        List<String> ids = SlotAtWork.ids(slot.open(null).take(4));
        slot.close();
        Ledger ledger = new Ledger();
        ledger.committed.addAll(Set.of(ids.get(0), ids.get(2)));

        List<SourceMessage> taken = slot.open(ledger.transaction()).take(4);
        assertThat(SlotAtWork.bodies(taken)).containsExactly("b", "d");
        broker.awaitCount(IN, 3);

        slot.acknowledge(taken.subList(0, 1));
        broker.awaitCount(IN, 1);
    }

    @Test
    void readsTheRecordAnewForWhatComesAgain() throws Exception {
        Ledger ledger = new Ledger();
        slot.open(ledger.transaction());
        assertThat(slot.take(1)).hasSize(1);
        try (SlotAtWork dying = new SlotAtWork(client, IN).open(null)) {
            dying.rest();
        }
        List<String> ids = SlotAtWork.ids(slot.take(3));
        slot.close();
        ledger.committed.addAll(ids);

        assertThat(slot.open(ledger.transaction()).rest()).containsExactly("a");
        assertThat(ledger.reads).hasValueGreaterThan(1);
    }

    @Test
    void losesNothingThatItTookWhileTheRecordCouldNotBeRead() throws Exception {
        Ledger ledger = new Ledger();
        try (SlotAtWork dying = new SlotAtWork(client, IN).open(null)) {
            dying.take(2);
        }
        slot.open(ledger.transaction());
        ledger.away = true;

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> slot.take(2));
        assertThatExceptionOfType(LostOwnershipException.class).isThrownBy(slot.source::verifyHeld);

        ledger.away = false;
        assertThat(slot.open(ledger.transaction()).rest()).containsExactly("a", "b", "c", "d");
    }
}
