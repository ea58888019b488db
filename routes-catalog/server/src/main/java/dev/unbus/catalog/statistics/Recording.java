package dev.unbus.catalog.statistics;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Writes what has come together every few seconds, and deletes what is old every minute. */
@Singleton
final class Recording {

    private static final Logger LOG = Logger.getLogger(Recording.class);
    private static final int WRITE_SECONDS = 2;
    private static final int PRUNE_SECONDS = 60;

    private final RouteStatisticsRecorder recorder;
    private final PointStore store;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "statistics"));

    Recording(RouteStatisticsRecorder recorder, PointStore store) {
        this.recorder = recorder;
        this.store = store;
    }

    void begin(@Observes StartupEvent started) {
        every(WRITE_SECONDS, () -> recorder.write(Instant.now()));
        every(PRUNE_SECONDS, () -> store.prune(Instant.now()));
    }

    void end(@Observes ShutdownEvent stopping) {
        clock.shutdownNow();
    }

    private void every(int seconds, Runnable work) {
        var unused = clock.scheduleWithFixedDelay(() -> tried(work), seconds, seconds, TimeUnit.SECONDS);
    }

    /** A database that is away must not end it for good. */
    private static void tried(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException away) {
            LOG.warnf("statistics are not written: %s", away.getClass().getName());
            LOG.debug("the reason", away);
        }
    }
}
