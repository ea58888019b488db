package dev.unbus.delivery.group;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One slot's reading end; used by the slot's thread alone. */
public interface GroupSource extends AutoCloseable {

    /** The resource it reads from, as {@link GroupResource#resource} names it; the transaction of an equal one is shared. */
    String resource();

    /**
     * Connects; called again after {@link #close}.
     *
     * @param record where commit records are kept, or null when the route keeps none
     */
    void open(@Nullable GroupTransaction record) throws Exception;

    /**
     * Waits for messages, without what the record holds already.
     *
     * @param most how many at most
     * @param mostBytes about how much memory they may take together
     * @param wait how long to wait for the first
     * @return new messages in their order, possibly none
     */
    List<SourceMessage> receive(int most, long mostBytes, Duration wait) throws Exception;

    /**
     * Whether the slot still holds a message that it received earlier. Asked before each try; a partition that went to
     * another owner is no longer held.
     */
    default boolean holds(SourceMessage message) {
        return true;
    }

    /**
     * Keeps the claim on what was received alive while the slot does not receive, and finds out whether it still stands.
     *
     * @throws LostOwnershipException when it does not
     */
    void verifyHeld() throws Exception;

    /** Whether the commit of that transaction is this source's acknowledgement too, as with one session for both. */
    default boolean shares(GroupTransaction transaction) {
        return false;
    }

    /**
     * Notes that these messages are done: before the commit of a transaction that the source shares, otherwise after it.
     */
    void settle(List<SourceMessage> done) throws Exception;

    /** Tells the source, after the sinks have committed; whatever a shared transaction has told it already is not told again. */
    void acknowledge(List<SourceMessage> done) throws Exception;

    /**
     * Whether what was received and not acknowledged must be received anew after a rollback, because the sink's rollback
     * was the source's too.
     */
    boolean redeliversAfterRollback();

    /** Lets go of everything received and not acknowledged. */
    @Override
    void close();
}
