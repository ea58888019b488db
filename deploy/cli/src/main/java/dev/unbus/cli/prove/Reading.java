package dev.unbus.cli.prove;

import java.time.Duration;

/** Reads the committed messages until all have come and nothing follows, or nothing has come for a long while. */
final class Reading {

    /** Longer than the time-outs of transactions, claims and connections. */
    private static final Duration QUIET_WHEN_COMPLETE = Duration.ofSeconds(15);

    /** Longer than all of them and the longest back-off together. */
    private static final Duration QUIET_WHEN_NOT = Duration.ofSeconds(75);

    private static final long POLL_MILLIS = 200;

    private final Tally tally;
    private volatile long last = System.nanoTime();

    Reading(Tally tally) {
        this.tally = tally;
    }

    /** Takes a line of the reader, {@code number;key}. */
    void hear(String line) {
        int end = line.indexOf(';');
        tally.add(Integer.parseInt(line, 0, end, 10), line.substring(end + 1));
        last = System.nanoTime();
    }

    /** When the last message came, as {@link System#nanoTime} tells the time. */
    long last() {
        return last;
    }

    void await(Client reader, Runnable meanwhile) throws InterruptedException {
        last = System.nanoTime();
        while (!isOver()) {
            reader.isDone();
            meanwhile.run();
            Thread.sleep(POLL_MILLIS);
        }
    }

    private boolean isOver() {
        Duration quiet = Duration.ofNanos(System.nanoTime() - last);
        return quiet.compareTo(tally.lost() == 0 ? QUIET_WHEN_COMPLETE : QUIET_WHEN_NOT) > 0;
    }
}
