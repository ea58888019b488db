package dev.unbus.delivery.group;

import dev.unbus.delivery.FailedMessageChannel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The transactions of one slot: opened when first needed, used for group after group. */
final class GroupSession {

    private static final Logger LOG = Logger.getLogger(GroupSession.class);

    private final SlotId slot;
    private final GroupSource source;
    private final @Nullable GroupResource recordKeeper;
    private final Duration longestWork;
    private final Map<String, GroupTransaction> open = new LinkedHashMap<>();
    private final Set<GroupTransaction> begun = new LinkedHashSet<>();

    GroupSession(SlotId slot, GroupSource source, @Nullable GroupResource recordKeeper, Duration longestWork) {
        this.slot = slot;
        this.source = source;
        this.recordKeeper = recordKeeper;
        this.longestWork = longestWork;
    }

    Duration longestWork() {
        return longestWork;
    }

    /** The transaction that keeps the record, or null when the route keeps none. */
    @Nullable
    GroupTransaction record() throws Exception {
        return recordKeeper == null ? null : open(recordKeeper);
    }

    boolean isRecordedBy(String resource) {
        return recordKeeper != null && recordKeeper.resource().equals(resource);
    }

    GroupTransaction join(GroupResource resource) throws Exception {
        GroupTransaction transaction = open(resource);
        if (begun.add(transaction)) {
            transaction.begin();
        }
        return transaction;
    }

    /** Failed messages go with the record when a broker keeps it, otherwise with the source. */
    boolean commitsFailuresTo(FailedMessageChannel channel) {
        boolean acknowledgesInTransaction = source.resource().startsWith("jms:");
        String place = acknowledgesInTransaction || recordKeeper == null ? source.resource() : recordKeeper.resource();
        return channel.isOn(place);
    }

    /** Whether a failed message was handed off with the acknowledgement of its source, which comes after the record. */
    boolean handsOffWithSource() {
        return recordKeeper != null
                && source.resource().startsWith("jms:")
                && !recordKeeper.resource().equals(source.resource());
    }

    void flush() throws Exception {
        for (GroupTransaction transaction : begun) {
            transaction.flush();
        }
    }

    /** Commits what neither keeps the record nor is shared with the source. */
    void commitOthers() throws Exception {
        GroupTransaction record = record();
        for (GroupTransaction transaction : List.copyOf(begun)) {
            if (transaction != record && !source.shares(transaction)) {
                transaction.commit();
                begun.remove(transaction);
            }
        }
    }

    void commitRecord(Progress progress) throws Exception {
        GroupTransaction record = record();
        if (record != null && (begun.contains(record) || !progress.positions().isEmpty())) {
            if (begun.add(record)) {
                record.begin();
            }
            record.commit(progress);
        }
    }

    void committed() {
        begun.clear();
    }

    void rollback() {
        begun.forEach(GroupTransaction::rollback);
        begun.clear();
    }

    /** Closes every transaction; they are opened anew when they are needed again. */
    void close() {
        begun.clear();
        open.values().forEach(GroupTransaction::close);
        open.clear();
        LOG.debugf("%s let go of its transactions", slot);
    }

    private GroupTransaction open(GroupResource resource) throws Exception {
        String name = resource.resource();
        GroupTransaction known = open.get(name);
        if (known == null) {
            known = resource.open(slot, source);
            open.put(name, known);
        }
        return known;
    }
}
