package dev.unbus.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Adds up the messages of one channel over restarts of the process that counts them, and tells the recent rate. */
final class ChannelTally {

    private record Sample(Instant at, long total) {}

    private final Duration window;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private long ofEarlierProcesses;
    private long ofThisProcess;
    private Instant processStartedAt = Instant.MIN;

    ChannelTally(Duration window) {
        this.window = window;
    }

    void add(long messages, Instant startedAt, Instant at) {
        if (!startedAt.equals(processStartedAt) || messages < ofThisProcess) {
            ofEarlierProcesses += ofThisProcess;
            processStartedAt = startedAt;
        }
        ofThisProcess = messages;
        samples.addLast(new Sample(at, total()));
        dropOlder(at);
    }

    long total() {
        return ofEarlierProcesses + ofThisProcess;
    }

    /** Messages a second between the first and the last time of the window at which the process answered. */
    double perSecond(Instant now) {
        dropOlder(now);
        if (samples.size() < 2) {
            return 0;
        }
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        double seconds = Duration.between(first.at(), last.at()).toNanos() / 1e9;
        return seconds <= 0 ? 0 : Math.round((last.total() - first.total()) / seconds * 100) / 100.0;
    }

    private void dropOlder(Instant now) {
        Instant from = now.minus(window);
        while (!samples.isEmpty() && samples.getFirst().at().isBefore(from)) {
            samples.removeFirst();
        }
    }
}
