package dev.unbus.catalog.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

class StreamTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SlowReader reader = new SlowReader();
    private final Stream stream = new Stream(reader, SseImpl.INSTANCE, new Limits(), START);

    @Test
    void tellsASlowReaderAllNamesAtOnceWhenItIsReadyAgain() {
        stream.begin();
        for (int second = 1; second <= 100; second++) {
            tell(second, second % 2 == 0 ? What.AUDIT : What.REPLAYS);
        }
        assertThat(reader.texts()).containsExactly("open");

        reader.take();
        tell(101);

        assertThat(reader.texts()).containsExactly("open", "[REPLAYS, AUDIT]");
    }

    @Test
    void tellsAChangeOnce() {
        tell(1, What.AUDIT);
        reader.take();
        tell(2);

        assertThat(reader.texts()).containsExactly("[AUDIT]");
    }

    @Test
    void saysThatItIsThereAfterAWhileOfQuiet() {
        tell(10, What.AUDIT);
        reader.take();
        tell(24);
        assertThat(reader.texts()).hasSize(1);

        tell(25);

        assertThat(reader.texts()).containsExactly("[AUDIT]", "still here");
    }

    @Test
    void endsAfterItsTimeAlsoWhenNobodyReads() {
        stream.begin();

        assertThat(stream.tell(Set.of(), START.plusSeconds(599))).isTrue();
        assertThat(stream.tell(Set.of(), START.plusSeconds(600))).isFalse();
        assertThat(reader.isClosed()).isTrue();
    }

    @Test
    void endsWhenItsReaderHasGone() {
        reader.close();

        assertThat(stream.tell(Set.of(What.AUDIT), START.plusSeconds(1))).isFalse();
        assertThat(reader.texts()).isEmpty();
    }

    private void tell(int second, What... changed) {
        assertThat(stream.tell(Set.of(changed), START.plusSeconds(second))).isTrue();
    }

    private record Limits() implements LiveConfig {
        @Override
        public int mostStreams() {
            return 1;
        }

        @Override
        public Duration heartbeatEvery() {
            return Duration.ofSeconds(15);
        }

        @Override
        public Duration streamLongest() {
            return Duration.ofMinutes(10);
        }
    }

    /** Takes what was sent when the test says so. */
    private static final class SlowReader implements SseEventSink {

        private final List<String> texts = new ArrayList<>();
        private CompletableFuture<?> sending = new CompletableFuture<>();
        private boolean closed;

        List<String> texts() {
            return texts;
        }

        void take() {
            sending.complete(null);
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            texts.add(
                    event.getData() instanceof Changed changed ? changed.what().toString() : event.getComment());
            sending = new CompletableFuture<>();
            return sending;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
