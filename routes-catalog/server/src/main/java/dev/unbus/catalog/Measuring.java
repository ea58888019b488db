package dev.unbus.catalog;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Brings the meters up to date once a round; a database that is slow holds up no question to an integration. */
@Singleton
final class Measuring {

    private static final Logger LOG = Logger.getLogger(Measuring.class);

    private final PlatformMeters meters;
    private final CatalogConfig config;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "meters"));

    Measuring(PlatformMeters meters, CatalogConfig config) {
        this.meters = meters;
        this.config = config;
    }

    void begin(@Observes StartupEvent started) {
        long millis = config.scrapeEvery().toMillis();
        var unused = clock.scheduleWithFixedDelay(this::measure, millis, millis, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        clock.shutdownNow();
    }

    private void measure() {
        try {
            Instant now = Instant.now();
            meters.refreshRoutes(now);
            meters.refreshFailures(now);
        } catch (RuntimeException away) {
            // The figures stay as they were, and the ages of messages go on growing.
            LOG.debug("the meters are not up to date", away);
        }
    }
}
