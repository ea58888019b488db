package dev.unbus.catalog.live;

import dev.unbus.catalog.http.Refusal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** All streams that are open; one thread tells them, once a second, what changed. */
@Singleton
final class Streams {

    private static final Logger LOG = Logger.getLogger(Streams.class);
    private static final int TELL_SECONDS = 1;

    private final Changes changes;
    private final LiveConfig config;
    private final Set<Stream> open = new LinkedHashSet<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "live-events"));

    Streams(Changes changes, LiveConfig config) {
        this.changes = changes;
        this.config = config;
    }

    void begin(@Observes StartupEvent started) {
        var unused = clock.scheduleWithFixedDelay(this::tell, TELL_SECONDS, TELL_SECONDS, TimeUnit.SECONDS);
    }

    synchronized void end(@Observes ShutdownEvent stopping) {
        clock.shutdownNow();
        open.forEach(Stream::end);
        open.clear();
    }

    /**
     * Begins one more.
     *
     * @throws Refusal with status 503 when there are too many
     */
    synchronized void open(SseEventSink sink, Sse sse) {
        if (open.size() >= config.mostStreams()) {
            throw Refusal.unavailable("There are " + open.size() + " open streams already, which is all there may be.");
        }
        Stream stream = new Stream(sink, sse, config, Instant.now());
        stream.begin();
        open.add(stream);
    }

    private synchronized void tell() {
        Set<What> changed = changes.take();
        Instant now = Instant.now();
        open.removeIf(stream -> !goesOn(stream, changed, now));
    }

    /** A reader that goes away just now must not end it for all others. */
    private static boolean goesOn(Stream stream, Set<What> changed, Instant now) {
        try {
            return stream.tell(changed, now);
        } catch (RuntimeException gone) {
            LOG.debug("a stream ended while it was told something", gone);
            return false;
        }
    }
}
