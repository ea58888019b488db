package dev.unbus.catalog.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What one reader is told. Nothing is sent before the reader has taken what was sent last: meanwhile only the names of what
 * changed are kept.
 */
final class Stream {

    private final SseEventSink sink;
    private final Sse sse;
    private final Duration heartbeatEvery;
    private final Instant end;
    private final Set<What> since = EnumSet.noneOf(What.class);
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private Instant sentAt;

    Stream(SseEventSink sink, Sse sse, LiveConfig config, Instant now) {
        this.sink = sink;
        this.sse = sse;
        this.heartbeatEvery = config.heartbeatEvery();
        this.end = now.plus(config.streamLongest());
        this.sentAt = now;
    }

    /** Has its reader know at once that it is open. */
    void begin() {
        send(comment("open"), sentAt);
    }

    /**
     * Tells what changed, or after a while without a change that it is still there.
     *
     * @return whether it goes on
     */
    boolean tell(Set<What> changed, Instant now) {
        since.addAll(changed);
        if (sink.isClosed() || !now.isBefore(end)) {
            sink.close();
            return false;
        }
        if (sending.isDone()) {
            tellWhatIsDue(now);
        }
        return true;
    }

    void end() {
        sink.close();
    }

    private void tellWhatIsDue(Instant now) {
        if (!since.isEmpty()) {
            send(event(), now);
            since.clear();
        } else if (!now.isBefore(sentAt.plus(heartbeatEvery))) {
            send(comment("still here"), now);
        }
    }

    private void send(OutboundSseEvent event, Instant now) {
        sending = sink.send(event).toCompletableFuture();
        sentAt = now;
    }

    private OutboundSseEvent event() {
        return sse.newEventBuilder()
                .name("changed")
                .data(Changed.class, new Changed(EnumSet.copyOf(since)))
                .build();
    }

    private OutboundSseEvent comment(String text) {
        return sse.newEventBuilder().comment(text).build();
    }
}
