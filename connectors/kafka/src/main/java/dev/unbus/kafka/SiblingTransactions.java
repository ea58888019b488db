package dev.unbus.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jboss.logging.Logger;

/** The transactions of the other slots of a route, in whatever process; a slot waits for their end, and may enforce it. */
final class SiblingTransactions {

    private static final Logger LOG = Logger.getLogger(SiblingTransactions.class);
    private static final long PAUSE_MILLIS = 20;
    private static final Set<TransactionState> OPEN = Set.of(
            TransactionState.ONGOING,
            TransactionState.PREPARE_COMMIT,
            TransactionState.PREPARE_ABORT,
            TransactionState.PREPARE_EPOCH_FENCE);

    private final Admin admin;
    private final TransactionalId own;
    private final Duration fenceAfter;

    SiblingTransactions(Admin admin, TransactionalId own, Duration fenceAfter) {
        this.admin = admin;
        this.own = own;
        this.fenceAfter = fenceAfter;
    }

    /** Returns when every transaction of a sibling that was open at the call has ended; one that lasts is fenced. */
    void awaitEnd() throws InterruptedException {
        Map<String, OptionalLong> open = open(siblings());
        long until = System.nanoTime() + fenceAfter.toNanos();
        while (!open.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(PAUSE_MILLIS);
            open = stillOpen(open);
        }
        if (!open.isEmpty()) {
            LOG.warnf("%d transactions of %s outlast %s and are fenced", open.size(), own.siblings(), fenceAfter);
            Answer.of(admin.fenceProducers(open.keySet()).all());
        }
    }

    private Collection<String> siblings() throws InterruptedException {
        return listed().stream()
                .map(TransactionListing::transactionalId)
                .filter(own::isSibling)
                .toList();
    }

    private Collection<TransactionListing> listed() throws InterruptedException {
        ListTransactionsOptions open = new ListTransactionsOptions().filterStates(OPEN);
        try {
            String pattern = Pattern.quote(own.siblings()) + ".*";
            return Answer.of(admin.listTransactions(
                            new ListTransactionsOptions().filterStates(OPEN).filterOnTransactionalIdPattern(pattern))
                    .all());
        } catch (UnsupportedVersionException olderBrokers) {
            return Answer.of(admin.listTransactions(open).all());
        }
    }

    private Map<String, OptionalLong> stillOpen(Map<String, OptionalLong> before) throws InterruptedException {
        Map<String, OptionalLong> now = open(before.keySet());
        now.entrySet().removeIf(one -> !one.getValue().equals(before.get(one.getKey())));
        return now;
    }

    /** Those of them that are open, with the time that the open one began. */
    private Map<String, OptionalLong> open(Collection<String> ids) throws InterruptedException {
        Map<String, OptionalLong> open = new HashMap<>();
        if (ids.isEmpty()) {
            return open;
        }
        var described = admin.describeTransactions(ids);
        for (String id : ids) {
            try {
                TransactionDescription transaction = Answer.of(described.description(id));
                if (OPEN.contains(transaction.state())) {
                    open.put(id, transaction.transactionStartTimeMs());
                }
            } catch (TransactionalIdNotFoundException gone) {
                LOG.debugf("%s is gone", id);
            }
        }
        return open;
    }
}
