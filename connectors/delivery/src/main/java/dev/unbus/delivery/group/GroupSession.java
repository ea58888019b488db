package dev.unbus.delivery.group;

import dev.unbus.delivery.FailedMessageChannel;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private final Map<GroupTransaction, Exception> unbegun = new HashMap<>();

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

    /** The transaction with that resource, begun. Parts of a message may be at work in other threads. */
    synchronized GroupTransaction join(GroupResource resource, boolean withSource) throws Exception {
        if (!withSource && handsOffWithSource() && resource.resource().equals(source.resource())) {
            throw new IllegalStateException("what goes back to " + resource.resource()
                    + " is committed with the source, after the record: name that one as the source's commitRecord");
        }
        GroupTransaction transaction = open(resource);
        begin(transaction);
        return transaction;
    }

    /** Begins it once for each group; who asks again in a group in which it could not begin learns why. */
    private void begin(GroupTransaction transaction) throws Exception {
        Exception known = unbegun.get(transaction);
        if (known != null) {
            throw known;
        }
        if (begun.add(transaction)) {
            try {
                transaction.begin();
            } catch (Exception refused) { // whatever it is, it is told each time
                unbegun.put(transaction, refused);
                throw refused;
            }
        }
    }

    /** Failed messages go with the acknowledgement where it is a transaction, otherwise with the record. */
    boolean commitsFailuresTo(FailedMessageChannel channel) {
        return channel.isOn(
                source.acknowledgesInTransaction() || recordKeeper == null
                        ? source.resource()
                        : recordKeeper.resource());
    }

    /** Word of a replay that ended well goes with the record, so that it is told as surely as the message is done. */
    boolean commitsWithRecord(FailedMessageChannel channel) {
        return recordKeeper != null && channel.isOn(recordKeeper.resource());
    }

    /** Whether a failed message is committed with the acknowledgement of its source, which comes after the record. */
    boolean handsOffWithSource() {
        return recordKeeper != null
                && source.acknowledgesInTransaction()
                && !recordKeeper.resource().equals(source.resource());
    }

    /** Brings everything to where only the commits are left. */
    void prepare(Progress progress) throws Exception {
        GroupTransaction record = record();
        if (record != null && !progress.positions().isEmpty()) {
            begin(record);
        }
        for (GroupTransaction transaction : begun) {
            transaction.prepare(transaction == record ? progress : null);
        }
    }

    /** Commits what neither keeps the record nor is shared with the source, and the record last. */
    void commit() throws Exception {
        GroupTransaction record = record();
        for (GroupTransaction transaction : begun) {
            if (transaction != record && !source.shares(transaction)) {
                transaction.commit();
            }
        }
        if (record != null && begun.contains(record)) {
            record.commit();
        }
    }

    /** The group is committed and acknowledged. */
    void end() {
        forgetBegun();
    }

    void rollback() {
        begun.forEach(GroupTransaction::rollback);
        forgetBegun();
    }

    /** Closes every transaction; they are opened anew when they are needed again. */
    void close() {
        forgetBegun();
        open.values().forEach(GroupTransaction::close);
        open.clear();
        LOG.debugf("%s let go of its transactions", slot);
    }

    private void forgetBegun() {
        begun.clear();
        unbegun.clear();
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
