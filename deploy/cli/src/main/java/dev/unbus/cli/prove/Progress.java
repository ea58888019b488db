package dev.unbus.cli.prove;

import dev.unbus.cli.console.Console;
import java.util.Locale;

/** Says every few seconds how far a run is. */
final class Progress {

    private static final long EVERY_MILLIS = 10_000;

    private final ProveRequest request;
    private final Console talk;
    private long next = System.nanoTime();
    private int received;

    Progress(ProveRequest request, Console talk) {
        this.request = request;
        this.talk = talk;
    }

    /** Until the thread is interrupted. */
    void follow(Sending sending, FaultInjector faults) {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                talk.say(String.format(
                        Locale.ROOT,
                        "          %,d of %,d messages sent, %d of %d faults",
                        sending.sent(),
                        request.messages(),
                        faults.count(),
                        request.faults()));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    void read(Tally tally) {
        if (System.nanoTime() - next >= 0 && tally.received() > received) {
            next = System.nanoTime() + EVERY_MILLIS * 1_000_000;
            received = tally.received();
            talk.say(String.format(
                    Locale.ROOT,
                    "          %,d received, %,d missing, %,d duplicated",
                    tally.received(),
                    tally.lost(),
                    tally.duplicated()));
        }
    }
}
