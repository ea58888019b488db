package dev.unbus.cli.prove;

import dev.unbus.cli.console.CommandFailure;
import java.time.Duration;

/** Follows the sender. */
final class Sending {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 200;

    private volatile int sent;
    private volatile long last = System.nanoTime();

    /** Takes a line of the sender: how many it has sent. */
    void hear(String line) {
        sent = Integer.parseInt(line);
        last = System.nanoTime();
    }

    int sent() {
        return sent;
    }

    void await(Client sender) throws InterruptedException {
        while (!sender.isDone()) {
            if (System.nanoTime() - last > PATIENCE.toNanos()) {
                throw new CommandFailure("the sender has sent nothing for %d s; it stands at %d messages."
                        .formatted(PATIENCE.toSeconds(), sent));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
