package dev.unbus.delivery.group;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One slot's transaction with one resource (a broker, a database), used again for group after group, by one thread at a
 * time. At most one of a slot's transactions holds the commit record.
 */
public interface GroupTransaction extends AutoCloseable {

    /** Begins; nothing is sent before. */
    void begin() throws Exception;

    /**
     * Returns when all that was sent, and the record, has reached the resource, and whoever asks it can see that this
     * transaction is open. Nothing is committed yet.
     *
     * @param record what the group consumed, when this transaction holds the commit record, otherwise null
     * @throws LostOwnershipException when another owner has moved the record on
     * @throws Exception when something was refused or the resource is gone; the transaction can be rolled back
     */
    void prepare(@Nullable Progress record) throws Exception;

    /**
     * Commits what was prepared.
     *
     * @throws LostOwnershipException when another owner has moved the record on; nothing was committed
     * @throws Exception when it is not known whether it was committed; the transaction is closed then
     */
    void commit() throws Exception;

    /** Takes back what was sent since {@link #begin}; after it the transaction can begin anew. Does not fail. */
    void rollback();

    /**
     * The identifiers of all messages that the records of this route hold, whichever slot of whichever process wrote them.
     * Before it answers, every transaction of another slot of the route that began before the call has ended, by itself or
     * because it was fenced.
     */
    Set<String> committedIds() throws Exception;

    /**
     * The recorded positions of these partitions; one that no group has touched is left out. From here on this
     * transaction moves each of them on from the position that it gave, or from its own last commit.
     */
    Map<String, Position> positions(Collection<String> partitions) throws Exception;

    /** Rolls back and lets go. Does not fail. */
    @Override
    void close();
}
