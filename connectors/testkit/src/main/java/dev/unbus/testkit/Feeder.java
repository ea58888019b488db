package dev.unbus.testkit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Sends numbers from 0 on, as text, in a thread of its own until it is stopped: for what has to happen while messages flow. */
public final class Feeder implements AutoCloseable {

    private final AtomicInteger sent = new AtomicInteger();
    private final CompletableFuture<Void> work;
    private volatile boolean feeding = true;

    private Feeder(Duration pause, Consumer<String> send) {
        work = CompletableFuture.runAsync(() -> {
            while (feeding) {
                send.accept(Integer.toString(sent.get()));
                sent.incrementAndGet();
                LockSupport.parkNanos(pause.toNanos());
            }
        });
    }

    /** Sends the next number that long after the one before. */
    public static Feeder start(Duration pause, Consumer<String> send) {
        return new Feeder(pause, send);
    }

    /**
     * How many have been sent so far.
     *
     * @throws java.util.concurrent.CompletionException with what sending failed with
     */
    public int sent() {
        if (work.isDone()) {
            work.join();
        }
        return sent.get();
    }

    /**
     * Sends no more.
     *
     * @return all that have been sent, in their order
     * @throws java.util.concurrent.CompletionException with what sending failed with
     */
    public List<String> stop() {
        feeding = false;
        work.join();
        return IntStream.range(0, sent.get()).mapToObj(Integer::toString).toList();
    }

    @Override
    public void close() {
        stop();
    }
}
