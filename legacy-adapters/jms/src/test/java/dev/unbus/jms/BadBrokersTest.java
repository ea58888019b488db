package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import dev.unbus.testkit.FreePorts;
import jakarta.jms.Message;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BadBrokersTest extends DiskBrokerTest {

    private static final double NOTHING = 0;
    private static final double ALL = 1;
    private static final String BODY = "x".repeat(1000);

    private final JmsFailures failures = new JmsFailures();

    @Test
    void goesOnWhenAFullAddressHasRoomAgain() throws Exception {
        try (JmsTransaction transaction = transaction()) {
            Throwable full = catchThrowable(() -> fill(transaction, DiskBroker.FAILS_WHEN_FULL));
            assertThat(words(full)).isEqualTo("jms broker is unavailable: address full");
            transaction.rollback();
        }
        assertThat(broker.count(DiskBroker.FAILS_WHEN_FULL)).isZero();
        carries(DiskBroker.FAILS_WHEN_FULL);
    }

    @Test
    void doesNotWaitForEverAtAnAddressThatBlocks() throws Exception {
        try (JmsTransaction transaction = transaction()) {
            Throwable full = catchThrowable(() -> fill(transaction, DiskBroker.BLOCKS_WHEN_FULL));
            assertThat(words(full))
                    .isEqualTo("jms broker is unavailable: " + DiskBroker.BLOCKS_WHEN_FULL
                            + " is full and lets its senders wait");
            transaction.rollback();
        }
        assertThat(broker.count(DiskBroker.BLOCKS_WHEN_FULL)).isZero();
        carries(DiskBroker.BLOCKS_WHEN_FULL);
    }

    @Test
    void goesOnWhenAFullDiskHasRoomAgain() throws Exception {
        broker.allowOfTheDisk(NOTHING);
        try (JmsTransaction transaction = transaction()) {
            Throwable full = catchThrowable(() -> fill(transaction, "out"));
            assertThat(words(full)).isEqualTo("jms broker is unavailable: out is full and lets its senders wait");
            transaction.rollback();
        }
        broker.allowOfTheDisk(ALL);
        assertThat(broker.count("out")).isZero();
        carries("out");
    }

    @Test
    void waitsForAQueueThatNobodyMayCreate() {
        JmsChannel absent = JmsChannel.parse(DiskBroker.NEVER_CREATED);
        Throwable refused =
                catchThrowable(() -> client.sendAlone(absent, session -> session.createTextMessage("lost?")));
        assertThat(failure(refused)).containsInstanceOf(UnavailableException.class);
        assertThat(refused).hasMessageContaining("queue:never.created does not exist");

        try (SlotAtWork slot = new SlotAtWork(client, DiskBroker.NEVER_CREATED)) {
            assertThat(catchThrowable(() -> slot.open(null))).hasMessageContaining("does not exist");
        }
    }

    @Test
    void noticesAQueueThatWasRemovedUnderIt() throws Exception {
        broker.create(DiskBroker.NEVER_CREATED);
        try (JmsTransaction transaction = transaction()) {
            send(transaction, DiskBroker.NEVER_CREATED, "a");
            transaction.commit();
            broker.remove(DiskBroker.NEVER_CREATED);
            send(transaction, DiskBroker.NEVER_CREATED, "b");
            assertThat(failure(catchThrowable(() -> transaction.prepare(null))))
                    .containsInstanceOf(UnavailableException.class);
            transaction.rollback();
        }
        broker.create(DiskBroker.NEVER_CREATED);
        carries(DiskBroker.NEVER_CREATED);
    }

    @Test
    void saysThatCredentialsAreRefusedAndKeepsThemSecret() throws Exception {
        broker.stop();
        broker = new DiskBroker(directory, true);
        client = broker.client();
        assertThat(words(catchThrowable(client::connect)))
                .isEqualTo("jms broker is unavailable: security exception")
                .doesNotContain("s3cret", "somebody");
    }

    @Test
    void waitsForABrokerThatDoesNotAnswer() {
        JmsBroker nobody = DiskBroker.client("tcp://127.0.0.1:" + FreePorts.next());
        assertThat(failure(catchThrowable(nobody::connect))).containsInstanceOf(UnavailableException.class);
        nobody.close();
    }

    @Test
    void rejectsWhatTheJournalCannotTake() throws Exception {
        try (JmsTransaction transaction = transaction()) {
            Throwable refused = catchThrowable(() -> {
                Message message = transaction.session().jms().createTextMessage("small");
                message.setStringProperty("huge", "x".repeat(2_000_000));
                transaction.send(JmsChannel.parse("out"), message);
                transaction.prepare(null);
                transaction.commit();
            });
            assertThat(failure(refused)).containsInstanceOf(RejectedException.class);
        }
        carries("out");
    }

    private JmsTransaction transaction() {
        return new JmsTransaction(client, SlotAtWork.id(0));
    }

    private void fill(JmsTransaction transaction, String queue) throws Exception {
        for (int sent = 0; sent < 10_000; sent++) {
            send(transaction, queue, BODY);
        }
        transaction.commit();
    }

    private static void send(JmsTransaction transaction, String queue, String body) throws Exception {
        transaction.send(JmsChannel.parse(queue), transaction.session().jms().createTextMessage(body));
    }

    private void carries(String queue) throws Exception {
        try (JmsTransaction transaction = transaction()) {
            send(transaction, queue, BODY);
            transaction.prepare(null);
            transaction.commit();
        }
        broker.awaitCount(queue, 1);
    }

    private String words(Throwable thrown) {
        return failure(thrown)
                .orElseThrow(() -> new AssertionError("not ours", thrown))
                .getMessage();
    }

    private Optional<DeliveryException> failure(Throwable thrown) {
        return thrown instanceof DeliveryException ours ? Optional.of(ours) : failures.translate(thrown);
    }
}
