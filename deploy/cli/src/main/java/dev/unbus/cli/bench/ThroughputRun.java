package dev.unbus.cli.bench;

import dev.unbus.cli.platform.JavaRuntime;
import java.time.Duration;
import java.util.List;

/** Fills the source, starts a contender and watches the sink until all is there or time is up. */
final class ThroughputRun {

    static final Duration LONGEST_WARM_UP = Duration.ofSeconds(5);

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STILL = Duration.ofSeconds(3);

    /** Before that a virtual machine may take the question for a signal to end. */
    private static final long ATTACH_AFTER_MILLIS = 400;

    private final JavaRuntime java;
    private final int warmUp;
    private final int messages;

    ThroughputRun(JavaRuntime java, int warmUp, int messages) {
        this.java = java;
        this.warmUp = warmUp;
        this.messages = messages;
    }

    Throughput measure(Contender contender, Place place, Source source, Sink sink, Duration limit)
            throws InterruptedException {
        source.fill(warmUp + messages);
        Sink.Look before = sink.look();
        try (ContenderProcess process = ContenderProcess.start(contender, place, java)) {
            Thread.sleep(ATTACH_AFTER_MILLIS);
            try (ProcessFigures figures = new ProcessFigures(process.pid())) {
                Watch watch = new Watch(sink, figures, before);
                awaitFirst(watch, process);
                while (process.runs() && !isOver(watch, limit)) {
                    watch.look();
                }
                watch.look();
                List<Moment> moments = watch.moments();
                return Throughput.of(moments, warmUp, LONGEST_WARM_UP, watch.peakMiB());
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

    private static boolean isOver(Watch watch, Duration limit) {
        return watch.nanosSinceChange() > STILL.toNanos()
                || watch.nanosSinceFirst() > LONGEST_WARM_UP.plus(limit).toNanos();
    }
}
