package dev.unbus.catalog.failed;

import dev.unbus.catalog.failed.IntakeSource.Batch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes batch after batch from one broker; a broker or a database that is away is waited for. */
final class IntakeLoop {

    private static final Logger LOG = Logger.getLogger(IntakeLoop.class);
    private static final Duration FIRST_REST = Duration.ofMillis(200);
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);
    private static final int BATCH = 500;
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final String broker;
    private final Callable<IntakeSource> opening;
    private final IntakeStore store;
    private final Thread thread;
    private volatile boolean running = true;
    private @Nullable IntakeSource source;
    private int most = BATCH;
    private Duration rest = FIRST_REST;
    private @Nullable String trouble;

    IntakeLoop(String broker, Callable<IntakeSource> opening, IntakeStore store) {
        this.broker = broker;
        this.opening = opening;
        this.store = store;
        this.thread = new Thread(this::run, "failed-messages-" + broker);
    }

    void start() {
        thread.start();
    }

    void stop() {
        running = false;
    }

    void awaitEnd() {
        try {
            thread.join(LONGEST_END.toMillis());
            thread.interrupt();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                takeOne();
                recovered();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                running = false;
            } catch (Exception failure) { // whatever it is, nothing was acknowledged, and it comes again
                close();
                meet(failure);
            }
        }
        close();
    }

    private void takeOne() throws Exception { // as its clients declare it
        IntakeSource open = source;
        if (open == null) {
            open = opening.call();
            source = open;
        }
        Batch batch = open.receive(most);
        if (!batch.isEmpty()) {
            keep(batch);
            open.acknowledge();
            most = BATCH;
        }
    }

    /** One message that the database refuses must not keep the others out. */
    private void keep(Batch batch) throws Exception { // as the body of a message declares it
        try {
            store.take(batch.arrivals(), batch.completions());
        } catch (RuntimeException refused) {
            if (!batch.isDivisible()) {
                most = 1;
                throw refused;
            }
            LOG.debugf(refused, "a batch from %s is written one by one", broker);
            store.take(List.of(), batch.completions());
            for (Arrival arrival : batch.arrivals()) {
                store.take(List.of(arrival), List.of());
            }
        }
    }

    private void recovered() {
        rest = FIRST_REST;
        if (trouble != null) {
            LOG.infof("failed messages come in from %s again", broker);
            trouble = null;
        }
    }

    private void meet(Exception failure) {
        String words = failure.getClass().getName();
        if (!words.equals(trouble)) {
            LOG.warnf("no failed messages come in from %s: %s; it is tried again", broker, words);
            LOG.debug("the reason", failure);
        }
        trouble = words;
        try {
            Thread.sleep(rest.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
        rest = rest.multipliedBy(2).compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
    }

    private void close() {
        IntakeSource closing = source;
        source = null;
        if (closing != null) {
            closing.close();
        }
    }
}
