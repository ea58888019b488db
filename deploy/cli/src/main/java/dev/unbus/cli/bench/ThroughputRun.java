package dev.unbus.cli.bench;

import dev.unbus.cli.platform.JavaRuntime;
import java.time.Duration;

/**
 * Fills the source, starts a contender and watches the sink until all is there or time is up. A contender that moves
 * messages warms up on some of its own; then it is stopped for as long as the source is filled again. A file cannot be
 * filled again, so its beginning is left out.
 */
final class ThroughputRun {

    static final Duration LONGEST_WARM_UP = Duration.ofSeconds(8);

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STILL = Duration.ofSeconds(3);

    /** Before that a virtual machine may take the question for a signal to end. */
    private static final long ATTACH_AFTER_MILLIS = 400;

    private final JavaRuntime java;
    private final int warmUp;
    private final int messages;

    /**
     * A run of this length.
     *
     * @param warmUp the messages at the beginning that do not count
     * @param messages the messages to measure; a file has as many as it has
     */
    ThroughputRun(JavaRuntime java, int warmUp, int messages) {
        this.java = java;
        this.warmUp = warmUp;
        this.messages = messages;
    }

    Throughput measure(Contender contender, Place place, Source source, Sink sink, Duration limit)
            throws InterruptedException {
        source.fill(warmUp);
        Sink.Look before = sink.look();
        try (ContenderProcess process = ContenderProcess.start(contender, place, java)) {
            Thread.sleep(ATTACH_AFTER_MILLIS);
            try (ProcessFigures figures = new ProcessFigures(process.pid())) {
                Watch watch = new Watch(sink, figures, before);
                awaitFirst(watch, process);
                if (source instanceof PacedSource) {
                    awaitEnd(watch, process, LONGEST_WARM_UP);
                    process.whilePaused(() -> source.fill(messages));
                    watch = new Watch(sink, figures, sink.look());
                    awaitEnd(watch, process, limit);
                    return Throughput.of(watch.moments(), 0, Duration.ZERO, watch.peakMiB());
                }
                awaitEnd(watch, process, LONGEST_WARM_UP.plus(limit));
                return Throughput.of(watch.moments(), warmUp, LONGEST_WARM_UP, watch.peakMiB());
            }
        }
    }

    private static void awaitFirst(Watch watch, ContenderProcess process) throws InterruptedException {
        while (!watch.hasBegun()) {
            watch.look();
            if (!process.runs()) {
                throw process.failure("ended before its first message");
            }
            if (watch.nanosSinceChange() > START_PATIENCE.toNanos()) {
                throw process.failure("delivered nothing in " + START_PATIENCE.toSeconds() + " s");
            }
        }
    }

    private static void awaitEnd(Watch watch, ContenderProcess process, Duration longest) throws InterruptedException {
        while (process.runs()
                && watch.nanosSinceChange() < STILL.toNanos()
                && watch.nanosSinceFirst() < longest.toNanos()) {
            watch.look();
        }
        watch.look();
    }
}
