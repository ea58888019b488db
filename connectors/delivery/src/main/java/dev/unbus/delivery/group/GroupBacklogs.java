package dev.unbus.delivery.group;

import dev.unbus.catalog.model.RouteBacklogs;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the sources of all routes every few seconds how much waits in them, so that whoever wants to know need not wait. */
@Singleton
@Unremovable
final class GroupBacklogs implements RouteBacklogs {

    private static final Logger LOG = Logger.getLogger(GroupBacklogs.class);
    private static final int SECONDS = 5;

    private final Map<String, GroupSourceEndpoint> sources = new ConcurrentHashMap<>();
    private final Map<String, Long> backlogs = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(GroupBacklogs::daemon);
    private @Nullable ScheduledFuture<?> asking;

    @Override
    public @Nullable Long of(String routeId) {
        return backlogs.get(routeId);
    }

    /** Watches the source of a route from now on. */
    synchronized void watch(String routeId, GroupSourceEndpoint source) {
        sources.put(routeId, source);
        if (asking == null) {
            asking = clock.scheduleWithFixedDelay(this::ask, 1, SECONDS, TimeUnit.SECONDS);
        }
    }

    void unwatch(String routeId) {
        sources.remove(routeId);
        backlogs.remove(routeId);
    }

    synchronized void end(@Observes ShutdownEvent stopping) {
        if (asking != null) {
            asking.cancel(true);
        }
        clock.shutdownNow();
    }

    private void ask() {
        sources.forEach((routeId, source) -> {
            OptionalLong backlog = backlog(routeId, source);
            if (backlog.isPresent() && sources.containsKey(routeId)) {
                backlogs.put(routeId, backlog.getAsLong());
            } else {
                backlogs.remove(routeId);
            }
        });
    }

    private static OptionalLong backlog(String routeId, GroupSourceEndpoint source) {
        try {
            return source.backlog();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception unknown) { // whatever it is, only a figure is missing
            LOG.debugf(unknown, "%s: how much waits is not known", routeId);
        }
        return OptionalLong.empty();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "backlogs");
        thread.setDaemon(true);
        return thread;
    }
}
