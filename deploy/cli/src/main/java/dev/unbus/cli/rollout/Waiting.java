package dev.unbus.cli.rollout;

import dev.unbus.cli.console.CommandFailure;
import java.time.Duration;

/** Looks again and again, for a limited time. */
final class Waiting {

    private static final long POLL_MILLIS = 50;

    private Waiting() {}

    /** Something to look at. */
    interface Look {
        boolean done() throws InterruptedException;
    }

    /** True as soon as it is done; false when it is not within that time. */
    static boolean until(Duration patience, Look look) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!look.done()) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                Thread.sleep(POLL_MILLIS);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted.", interrupted);
        }
    }
}
