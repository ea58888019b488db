package dev.unbus.proof.clients;

import java.util.ArrayList;
import java.util.List;

/** Says what is to be sent when: so many a second, and what has become late five times as fast. */
final class Pace {

    private static final long TICK_MILLIS = 20;
    private static final int CATCH_UP = 5;

    private final int count;
    private final double perSecond;
    private final int most;
    private final long begin = System.nanoTime();
    private int sent;

    Pace(int count, double perSecond, int most) {
        this.count = count;
        this.perSecond = perSecond;
        this.most = most;
    }

    boolean isDone() {
        return sent == count;
    }

    /** Waits until at least one message is due. */
    List<Message> next(Messages messages) throws InterruptedException {
        Thread.sleep(TICK_MILLIS);
        while (due() <= sent) {
            Thread.sleep(TICK_MILLIS);
        }
        int upTo = Math.min(due(), sent + atOnce());
        List<Message> next = new ArrayList<>();
        while (sent < upTo) {
            sent++;
            next.add(messages.message(sent));
        }
        return next;
    }

    private int due() {
        double seconds = (System.nanoTime() - begin) / 1e9;
        return (int) Math.min(count, seconds * perSecond);
    }

    private int atOnce() {
        return Math.min(most, Math.max(1, (int) (perSecond * CATCH_UP * TICK_MILLIS / 1_000)));
    }
}
