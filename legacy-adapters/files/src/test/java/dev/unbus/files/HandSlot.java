package dev.unbus.files;

import static org.awaitility.Awaitility.await;

import dev.unbus.delivery.group.GroupSource;
import dev.unbus.delivery.group.Progress;
import dev.unbus.delivery.group.SlotId;
import dev.unbus.delivery.group.SourceMessage;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Endpoint;

/** A slot that a test leads step by step. */
final class HandSlot implements AutoCloseable {

    private final GroupSource source;
    private final KeptRecords.Transaction record;

    HandSlot(Endpoint endpoint, KeptRecords kept) {
        SlotId id = new SlotId("tests/files", "route", "instance", 0);
        this.source = ((FilesEndpoint) endpoint).source(id);
        this.record = (KeptRecords.Transaction) kept.open(id, source);
    }

    boolean claims() throws Exception {
        return source.claim();
    }

    void open() throws Exception {
        await().pollInterval(Duration.ofMillis(20)).until(this::claims);
        source.open(record);
    }

    List<SourceMessage> receive(int most) throws Exception {
        return source.receive(most, Long.MAX_VALUE, Duration.ofMillis(20));
    }

    /** The next messages, waited for. */
    List<SourceMessage> messages(int most) {
        return await().ignoreExceptionsInstanceOf(dev.unbus.delivery.UnavailableException.class)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> receive(most), messages -> !messages.isEmpty());
    }

    void commit(List<SourceMessage> messages) throws Exception {
        record.begin();
        messages.forEach(message -> record.send(text(message)));
        record.prepare(Progress.of(messages.stream().map(SourceMessage::mark).toList()));
        source.verifyHeld();
        record.commit();
        source.acknowledge(messages, false);
    }

    void verifyHeld() throws Exception {
        source.verifyHeld();
    }

    static String text(SourceMessage message) {
        return ((FileMessage) message).part().text();
    }

    @Override
    public void close() {
        source.close();
    }
}
