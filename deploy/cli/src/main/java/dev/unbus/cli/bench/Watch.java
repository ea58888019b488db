package dev.unbus.cli.bench;

import java.util.ArrayList;
import java.util.List;

/** Looks at a sink and at the process that fills it, every few milliseconds, from the first message that is committed. */
final class Watch {

    private static final long PAUSE_MILLIS = 10;
    private static final int ALLOCATION_EVERY = 10;

    private record Seen(long nanos, Sink.Look look, long cpuNanos, long allocatedBytes) {}

    private final Sink sink;
    private final ProcessFigures figures;
    private final Sink.Look before;
    private final List<Seen> all = new ArrayList<>();
    private long lastChange = System.nanoTime();
    private double peakMiB = Double.NaN;

    Watch(Sink sink, ProcessFigures figures, Sink.Look before) {
        this.sink = sink;
        this.figures = figures;
        this.before = before;
    }

    /** Looks once, after a pause. */
    void look() throws InterruptedException {
        Thread.sleep(PAUSE_MILLIS);
        Sink.Look look = sink.look();
        long now = System.nanoTime();
        if (!look.equals(last())) {
            lastChange = now;
        } else if (all.isEmpty()) {
            return;
        }
        boolean asks = all.size() % ALLOCATION_EVERY == 0;
        all.add(new Seen(now, look, figures.cpuNanos(), asks ? figures.allocatedBytes() : -1));
        if (asks) {
            double peak = figures.peakMiB();
            peakMiB = Double.isNaN(peak) ? peakMiB : peak;
        }
    }

    private Sink.Look last() {
        return all.isEmpty() ? before : all.get(all.size() - 1).look();
    }

    boolean hasBegun() {
        return !all.isEmpty();
    }

    long nanosSinceFirst() {
        return all.isEmpty() ? 0 : System.nanoTime() - all.get(0).nanos();
    }

    long nanosSinceChange() {
        return System.nanoTime() - lastChange;
    }

    double peakMiB() {
        return peakMiB;
    }

    /** What was seen, with messages counted; a process that has ended tells no more of its processor time. */
    List<Moment> moments() {
        long[] counts = sink.counts(all.stream().map(Seen::look).toList());
        List<Moment> moments = new ArrayList<>();
        long cpuNanos = 0;
        for (int index = 0; index < counts.length; index++) {
            Seen seen = all.get(index);
            cpuNanos = Math.max(cpuNanos, seen.cpuNanos());
            moments.add(new Moment(seen.nanos(), counts[index], cpuNanos, seen.allocatedBytes()));
        }
        return moments;
    }
}
