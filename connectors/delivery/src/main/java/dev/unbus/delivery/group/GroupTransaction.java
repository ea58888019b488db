package dev.unbus.delivery.group;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * One slot's transaction with one resource (a broker, a database), used again for group after group, by the slot's
 * thread alone. At most one of a slot's transactions holds the commit record.
 */
public interface GroupTransaction extends AutoCloseable {

    /** Begins; nothing is sent before. */
    void begin() throws Exception;

    /**
     * Returns when all that was sent has reached the resource and whoever asks it can see that this transaction is open.
     *
     * @throws Exception when something was refused or the resource is gone
     */
    void flush() throws Exception;

    /** Commits what was sent, without a record. */
    void commit() throws Exception;

    /**
     * Commits what was sent together with the record of what was consumed.
     *
     * @throws LostOwnershipException when another owner has moved the record on
     */
    void commit(Progress progress) throws Exception;

    /** Takes back what was sent since {@link #begin}; after it the transaction can begin anew. */
    void rollback();

    /**
     * Which of these messages a committed group holds already, whoever committed it. Before it answers, every transaction of
     * another slot of the same route that began before has ended.
     *
     * @param ids marks of messages that this slot holds
     */
    Set<String> committed(Collection<String> ids) throws Exception;

    /** The recorded positions of these partitions; one that no group has touched is left out. */
    Map<String, Position> positions(Collection<String> partitions) throws Exception;

    /** Rolls back and lets go. */
    @Override
    void close();
}
