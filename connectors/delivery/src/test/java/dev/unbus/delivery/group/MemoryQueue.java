package dev.unbus.delivery.group;

import dev.unbus.delivery.UnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** A queue in memory: what was received and not acknowledged comes again after a close. */
final class MemoryQueue implements GroupSource {

    private final MemoryEndpoint endpoint;
    private final HashSet<String> received = new HashSet<>();
    private @Nullable GroupTransaction record;

    MemoryQueue(MemoryEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public String resource() {
        return "memory:queue";
    }

    @Override
    public void open(@Nullable GroupTransaction opened) {
        if (endpoint.absent) {
            throw new UnavailableException("queue", "it is not there", null);
        }
        record = opened;
    }

    @Override
    public List<SourceMessage> receive(int most, long mostBytes, Duration wait) throws Exception {
        List<String> fresh = fresh(most, mostBytes);
        if (fresh.isEmpty()) {
            Thread.sleep(Math.min(wait.toMillis(), 5));
        }
        received.addAll(fresh);
        return unrecorded(fresh);
    }

    private List<String> fresh(int most, long mostBytes) {
        List<String> fresh = new ArrayList<>();
        long bytes = 0;
        for (String body : endpoint.waiting) {
            if (!received.contains(body) && fresh.size() < most && bytes < mostBytes) {
                fresh.add(body);
                bytes += body.length();
            }
        }
        return fresh;
    }

    @Override
    public boolean holds(SourceMessage message) {
        boolean held = endpoint.held.test(message.place());
        if (!held) {
            received.remove(message.place());
        }
        return held;
    }

    private List<SourceMessage> unrecorded(List<String> fresh) throws Exception {
        var done = Objects.requireNonNull(record, "opened").committedIds();
        endpoint.waiting.removeIf(body -> fresh.contains(body) && done.contains(body));
        List<SourceMessage> messages = new ArrayList<>();
        fresh.stream().filter(body -> !done.contains(body)).forEach(body -> messages.add(new Body(body, endpoint)));
        return messages;
    }

    @Override
    public void verifyHeld() {}

    @Override
    public void keepAlive() {
        endpoint.keptAlive.incrementAndGet();
    }

    @Override
    public void acknowledge(List<SourceMessage> done, boolean shared) {
        done.forEach(message -> endpoint.waiting.remove(message.place()));
    }

    @Override
    public boolean redeliversAfterRollback() {
        return false;
    }

    @Override
    public void close() {
        received.clear();
    }

    private record Body(String place, MemoryEndpoint endpoint) implements SourceMessage {

        @Override
        public Mark mark() {
            return new Mark.Id(place);
        }

        @Override
        public int bytes() {
            return place.length();
        }

        @Override
        public boolean redelivered() {
            return false;
        }

        @Override
        public Exchange exchange() {
            Exchange exchange = endpoint.createExchange();
            exchange.getMessage().setBody(place);
            return exchange;
        }
    }
}
