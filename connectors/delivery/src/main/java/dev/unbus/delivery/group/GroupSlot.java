package dev.unbus.delivery.group;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One worker of a route: it receives, routes and commits group after group, until it is told to stop. */
final class GroupSlot implements Runnable {

    private static final Logger LOG = Logger.getLogger(GroupSlot.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

    private final SlotId id;
    private final GroupDelivery delivery;
    private final GroupSource source;
    private final GroupSession session;
    private final GroupRoute route;
    private final GroupLimit limit;
    private final BackOff backOff;
    private final Deque<SourceMessage> pending = new ArrayDeque<>();
    private volatile boolean running = true;
    private volatile boolean connected;
    private volatile @Nullable String trouble = "not connected yet";
    private @Nullable Throwable breaking;
    private String doing = "connecting";
    private long lastReceived = System.nanoTime();

    GroupSlot(SlotId id, GroupDelivery delivery, GroupSource source, GroupSession session, GroupRoute route) {
        this.id = id;
        this.delivery = delivery;
        this.source = source;
        this.session = session;
        this.route = route;
        this.limit = new GroupLimit(
                delivery.settings().group().size(), delivery.settings().attempts());
        this.backOff = new BackOff(
                delivery.settings().firstDelay(), delivery.settings().longestDelay());
    }

    /** Lets the group under way end, and no other begin. */
    void stop() {
        running = false;
    }

    /** Why the slot does not deliver at present, or null when it does. */
    @Nullable
    String trouble() {
        return trouble;
    }

    @Override
    public void run() {
        while (running) {
            try {
                work();
            } catch (LostOwnershipException overtaken) {
                LOG.infof("%s: slot %d lets go: %s", id.route(), id.number(), overtaken.getMessage());
                disconnect();
                rest(backOff.next());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                running = false;
            } catch (Exception failure) {
                // Whatever it is, nothing was acknowledged and the slot goes on.
                meet(failure);
            }
        }
        disconnect();
        route.close();
    }

    private void work() throws Exception {
        doing = "connecting";
        if (!connected && !source.claim()) {
            standBy();
            return;
        }
        if (!connected) {
            source.open(session.record());
            connected = true;
        }
        fill();
        pending.removeIf(message -> !source.holds(message));
        if (!pending.isEmpty()) {
            commit(routed());
        }
        if (trouble != null) {
            LOG.infof("%s: slot %d delivers", id.route(), id.number());
            trouble = null;
        }
        backOff.reset();
    }

    /** Another process delivers; this one is ready to take over. */
    private void standBy() {
        trouble = null;
        rest(IDLE);
    }

    private void fill() throws Exception {
        doing = "receiving";
        var group = delivery.settings().group();
        long until = System.nanoTime() + group.longestFill().toNanos();
        long bytes = group.bytes().asLongValue();
        Duration wait = pending.isEmpty() ? IDLE : Duration.ZERO;
        while (pending.size() < limit.size()) {
            List<SourceMessage> received = source.receive(limit.size() - pending.size(), bytes, wait);
            if (wait.equals(IDLE)) {
                until = System.nanoTime() + group.longestFill().toNanos();
            }
            for (SourceMessage message : received) {
                bytes -= message.bytes();
                pending.add(message);
            }
            boolean expectsMore = expectsMore(received.size());
            if (!expectsMore || bytes <= 0 || System.nanoTime() >= until) {
                return;
            }
            wait = group.fillTime();
        }
    }

    /** Whether at the pace since this was last asked one more comes within the time that a group waits for it. */
    private boolean expectsMore(int received) {
        long now = System.nanoTime();
        long elapsed = now - lastReceived;
        lastReceived = now;
        return received * delivery.settings().group().fillTime().toNanos() >= elapsed;
    }

    /** Routes messages until the group is full or old; what is done of it can be committed even if the next one cannot. */
    private RoutedGroup routed() throws Exception {
        doing = "sending";
        RoutedGroup group = new RoutedGroup();
        long until = System.nanoTime() + session.longestWork().toNanos();
        for (SourceMessage message : pending) {
            if (group.size() >= limit.size() || (group.size() > 0 && System.nanoTime() >= until)) {
                break;
            }
            GroupMember member = new GroupMember(session, message);
            try {
                deliver(message, member);
                group.add(message, member);
            } catch (MessageUndeliveredException held) {
                group.endBefore(held);
                break;
            } catch (Exception refused) {
                // A send was refused, so the transaction is broken; that it was this message's is known.
                undo(group.size() + 1, message, true, refused);
                throw refused;
            }
        }
        return group;
    }

    private void deliver(SourceMessage message, GroupMember member) throws Exception {
        Throwable reason = breaking;
        if (reason != null && limit.isPoison(message.mark())) {
            route.setAside(message, member, reason, limit.failuresAlone(message.mark()));
        } else {
            route.deliver(message, member);
        }
    }

    private void commit(RoutedGroup group) throws Exception {
        if (group.size() > 0) {
            prepare(group);
            decide(group);
        }
        MessageUndeliveredException held = group.undelivered();
        if (held != null) {
            throw held;
        }
    }

    private void prepare(RoutedGroup group) throws Exception {
        doing = "preparing a commit";
        try {
            session.prepare(group.progress(session.handsOffWithSource()));
        } catch (LostOwnershipException overtaken) {
            throw overtaken;
        } catch (Exception refused) {
            // Nothing is committed yet, so the messages can be tried again from memory.
            undo(group.size(), group.first(), group.size() == 1, refused);
            throw refused;
        }
    }

    /** From the first commit on an error leaves it open whether the group is committed: the record will tell. */
    private void decide(RoutedGroup group) throws Exception {
        doing = "committing";
        GroupTransaction record = session.record();
        boolean shared = record != null && source.shares(record);
        try {
            source.verifyHeld();
            if (shared) {
                source.acknowledge(group.messages(), true);
            }
            session.commit();
            if (!shared) {
                source.acknowledge(group.messages(), false);
            }
        } catch (Exception inDoubt) {
            // What becomes of the messages stands in the record, which is read when they come again.
            noteBreak(group.size(), group.first(), group.size() == 1, inDoubt);
            disconnect();
            throw inDoubt;
        }
        session.end();
        for (int i = 0; i < group.size(); i++) {
            pending.removeFirst();
        }
        limit.succeeded();
    }

    private void undo(int messages, SourceMessage suspect, boolean certain, Exception refused) {
        noteBreak(messages, suspect, certain, refused);
        session.rollback();
        if (source.redeliversAfterRollback()) {
            pending.clear();
        }
    }

    /** A message that is known to have broken its group, and to be at fault, is not tried again. */
    private void noteBreak(int messages, SourceMessage suspect, boolean certain, Exception failure) {
        if (!delivery.unavailable(failure) && !(failure instanceof LostOwnershipException)) {
            breaking = failure;
            limit.broke(suspect.mark(), messages);
            if (certain && delivery.rejected(failure)) {
                limit.condemn(suspect.mark());
            }
        }
    }

    private void meet(Exception failure) {
        Throwable reason = failure instanceof MessageUndeliveredException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        LOG.debugf(BareStack.of(failure), "%s", id);
        session.rollback();
        if (reason.equals(breaking) && limit.size() > 1) {
            LOG.debugf("%s: a smaller group is tried", id);
            return;
        }
        String words = delivery.words(reason, whence(failure));
        if (!words.equals(trouble)) {
            LOG.warnf("%s: slot %d waits: %s", id.route(), id.number(), words);
        }
        trouble = words;
        rest(backOff.next());
    }

    private String whence(Exception failure) {
        return failure instanceof MessageUndeliveredException held ? "at step " + held.step() : "while " + doing;
    }

    private void rest(Duration wait) {
        long until = System.nanoTime() + wait.toNanos();
        try {
            for (long left = wait.toNanos(); running && left > 0; left = until - System.nanoTime()) {
                Thread.sleep(Duration.ofNanos(Math.min(left, LONGEST_SILENCE.toNanos()))
                                .toMillis()
                        + 1);
                if (connected) {
                    source.keepAlive();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        } catch (Exception lost) {
            // The claim on what was received is gone; it is received anew.
            LOG.debugf(BareStack.of(lost), "%s lost its claim", id);
            disconnect();
        }
    }

    private void disconnect() {
        session.rollback();
        session.close();
        pending.clear();
        source.close();
        connected = false;
    }
}
