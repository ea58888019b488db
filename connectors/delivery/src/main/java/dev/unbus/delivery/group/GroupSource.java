package dev.unbus.delivery.group;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One slot's reading end; used by the slot's thread alone. */
public interface GroupSource extends AutoCloseable {

    /** The resource it reads from, as {@link GroupResource#resource} names it; the transaction of an equal one is shared. */
    String resource();

    /**
     * Whether the slot may connect: false while another process holds what this source reads under its
     * {@link #exclusiveName}. Asked about twice a second before the record is opened, which would fence that process.
     */
    default boolean claim() throws Exception {
        return true;
    }

    /**
     * Connects; called again after {@link #close}.
     *
     * @param record where commit records are kept, or null when the route keeps none
     */
    void open(@Nullable GroupTransaction record) throws Exception;

    /**
     * Waits for messages, without those that the record holds already: these it acknowledges by itself.
     *
     * @param most how many at most
     * @param mostBytes about how much memory they may take together
     * @param wait how long to wait for the first; zero takes only what is there
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
     * Asks whether the claim on what was received still stands. Called between the preparation and the first commit of each
     * group.
     *
     * @throws LostOwnershipException when it does not
     */
    void verifyHeld() throws Exception;

    /**
     * Keeps the claim on what was received alive while the slot backs off, however long that is; called about once a second. What
     * was lost of it nevertheless is told by {@link #holds}, or by an exception when all of it was.
     */
    default void keepAlive() throws Exception {
        verifyHeld();
    }

    /**
     * Whether its acknowledgement is a transaction of its own that can send, too, as a JMS session can; failed messages go
     * with it.
     */
    default boolean acknowledgesInTransaction() {
        return false;
    }

    /** Whether the commit of that transaction is this source's acknowledgement too, as with one session for both. */
    default boolean shares(GroupTransaction transaction) {
        return false;
    }

    /**
     * Tells that these messages, the oldest that the slot holds, are done. Called before the commit of a transaction that the
     * source shares, otherwise after all have committed; then the source acknowledges them, at the latest before
     * {@link #verifyHeld} of the next group returns or {@link #close} does.
     *
     * @param shared whether the acknowledgement comes with the commit of a shared transaction
     */
    void acknowledge(List<SourceMessage> done, boolean shared) throws Exception;

    /**
     * Whether what was received and not acknowledged is received anew after a rollback, because the sink's rollback was the
     * source's too; otherwise the slot tries it again from memory.
     */
    boolean redeliversAfterRollback();

    /**
     * The name under which at most one slot of any process may commit, such as that of a folder whose files are read one
     * after another; a later owner fences an earlier one. Null when slots work side by side.
     */
    default @Nullable String exclusiveName() {
        return null;
    }

    /** Lets go of everything received and not acknowledged. Does not fail. */
    @Override
    void close();
}
