package dev.unbus.delivery.group;

import dev.unbus.delivery.FailedMessageChannel;
import dev.unbus.delivery.Grouped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * One message of a group, while its route is at work on it. Copies of its exchange (parts of a split, branches of a multicast)
 * carry it along, so what they send belongs to the same message. A wire tap that is still at work when its message has
 * ended is no part of it any more.
 */
public final class GroupMember implements Grouped {

    /** What a sink does once the message has ended well. */
    @FunctionalInterface
    public interface Send {

        /** Sends within the slot's transaction; failures surface here or when the transaction is flushed. */
        void send() throws Exception;
    }

    private static final ThreadLocal<@Nullable GroupMember> CURRENT = new ThreadLocal<>();

    private final GroupSession session;
    private final SourceMessage message;
    private final List<Send> sends = new ArrayList<>(2);
    private final List<Runnable> drops = new ArrayList<>(0);
    private boolean active = true;
    private boolean failed;
    private boolean tellsSource;

    GroupMember(GroupSession session, SourceMessage message) {
        this.session = session;
        this.message = message;
    }

    /** The message that an exchange belongs to, or null when it stands outside any group. */
    public static @Nullable GroupMember of(Exchange exchange) {
        Object grouped = exchange.getProperty(PROPERTY);
        return grouped instanceof GroupMember member && member.isActive() ? member : null;
    }

    /** The message that this thread is at work on, or null. */
    public static @Nullable GroupMember current() {
        return CURRENT.get();
    }

    /**
     * The slot's transaction with a resource, begun.
     *
     * @throws IllegalStateException when the group can have no part in that resource
     */
    public synchronized GroupTransaction join(GroupResource resource) throws Exception {
        return session.join(resource, failed || tellsSource);
    }

    /** Has this sent when the message has ended well, after what was noted before. */
    public synchronized void whenDone(Send send) {
        if (!active) {
            throw new IllegalStateException("the message has ended already");
        }
        sends.add(send);
    }

    /** Has this done when the message fails or is set aside: the last noted first. */
    public synchronized void whenDropped(Runnable undo) {
        drops.add(undo);
    }

    @Override
    public synchronized void fail() {
        failed = true;
        sends.clear();
        for (int i = drops.size() - 1; i >= 0; i--) {
            drops.get(i).run();
        }
        drops.clear();
    }

    @Override
    public boolean commitsWith(FailedMessageChannel channel) {
        return session.commitsFailuresTo(channel);
    }

    @Override
    public String origin() {
        return message.mark().toString();
    }

    @Override
    public String place() {
        return message.place();
    }

    @Override
    public Duration longestHold() {
        return session.longestWork();
    }

    /** Puts the exchange, and this thread, at work on the message. */
    void begin(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
        CURRENT.set(this);
    }

    /** Ends the message; its sends are issued when it ended well, which a message that was set aside did. */
    void end(boolean well) throws Exception {
        CURRENT.remove();
        List<Send> due = close(well);
        for (Send send : due) {
            send.send();
        }
    }

    /** What is sent from now on may go with the acknowledgement of the source. */
    synchronized void tellSource() {
        tellsSource = true;
    }

    boolean failed() {
        return failed;
    }

    private synchronized boolean isActive() {
        return active;
    }

    private synchronized List<Send> close(boolean well) {
        if (!well) {
            fail();
        }
        active = false;
        return sends;
    }
}
