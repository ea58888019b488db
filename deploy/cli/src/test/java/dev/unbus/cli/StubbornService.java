package dev.unbus.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** A component for tests that is healthy, and does not stop when asked. */
public final class StubbornService {

    private StubbornService() {}

    /** Serves until it is killed. */
    public static void main(String[] arguments) throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(StubbornService::waitForever));
        TinyService.main(arguments);
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
