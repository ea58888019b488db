package dev.unbus.esb.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;

/** Runs a test where deep recursion fails at once, on every machine. */
public final class SmallStack {

    private static final int BYTES = 512 * 1024;

    private SmallStack() {}

    /** Runs it to its end, and throws what it throws. */
    public static void run(Runnable test) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(null, test, "small stack", BYTES);
        thread.setUncaughtExceptionHandler((same, failure) -> thrown.set(failure));
        thread.start();
        thread.join();
        assertThat(thrown.get()).isNull();
    }
}
