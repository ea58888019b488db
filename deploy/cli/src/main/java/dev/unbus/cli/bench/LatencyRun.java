package dev.unbus.cli.bench;

import dev.unbus.cli.platform.JavaRuntime;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/** Sends at a fixed rate, whatever becomes of it, and notes when each message is there for a reader of committed data. */
final class LatencyRun {

    static final int PER_SECOND = 200;

    private static final long STEP_NANOS = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration WAIT = Duration.ofMillis(50);

    private final JavaRuntime java;
    private final int messages;
    private final int skipped;

    LatencyRun(JavaRuntime java, int seconds) {
        this.java = java;
        this.skipped = seconds * PER_SECOND;
        this.messages = skipped + seconds * PER_SECOND;
    }

    Latency measure(Contender contender, Place place, PacedSource source, Sink sink) throws InterruptedException {
        AtomicLongArray arrived = new AtomicLongArray(messages);
        try (ContenderProcess process = ContenderProcess.start(contender, place, java)) {
            awaitFirst(process, source, sink, arrived);
            AtomicBoolean over = new AtomicBoolean();
            Thread reader = new Thread(() -> read(sink, arrived, over), "reader");
            reader.start();
            long begin = send(source);
            reader.join(REST.toMillis());
            over.set(true);
            reader.join();
            return result(begin, arrived);
        }
    }

    /** The first message tells that the contender has started. */
    private static void awaitFirst(ContenderProcess process, PacedSource source, Sink sink, AtomicLongArray arrived)
            throws InterruptedException {
        source.send(0);
        long begin = System.nanoTime();
        while (arrived.get(0) == 0) {
            sink.read(WAIT, number -> arrived.set(number, System.nanoTime()));
            if (!process.runs() || System.nanoTime() - begin > START_PATIENCE.toNanos()) {
                throw process.failure("did not deliver its first message");
            }
        }
    }

    private static void read(Sink sink, AtomicLongArray arrived, AtomicBoolean over) {
        int missing = arrived.length() - 1;
        while (missing > 0 && !over.get()) {
            int[] fresh = {0};
            sink.read(WAIT, number -> {
                if (arrived.compareAndSet(number, 0, System.nanoTime())) {
                    fresh[0]++;
                }
            });
            missing -= fresh[0];
        }
    }

    /** Returns when message 0 would have been sent; message n follows n steps later. */
    private long send(PacedSource source) {
        long begin = System.nanoTime();
        for (int number = 1; number < messages; number++) {
            long due = begin + number * STEP_NANOS;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            source.send(number);
        }
        return begin;
    }

    private Latency result(long begin, AtomicLongArray arrived) {
        long end = System.nanoTime();
        long[] nanos = new long[messages - skipped];
        int missing = 0;
        for (int number = skipped; number < messages; number++) {
            long at = arrived.get(number);
            missing += at == 0 ? 1 : 0;
            nanos[number - skipped] = (at == 0 ? end : at) - begin - number * STEP_NANOS;
        }
        return Latency.of(nanos, missing);
    }
}
