package dev.unbus.delivery.group;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** A queue in memory: what was received and not acknowledged comes again after a close. */
final class MemoryQueue implements GroupSource {

    private final MemoryEndpoint endpoint;
    private final CopyOnWriteArrayList<String> waiting;
    private final HashSet<String> received = new HashSet<>();
    private @Nullable GroupTransaction record;

    MemoryQueue(MemoryEndpoint endpoint, CopyOnWriteArrayList<String> waiting) {
        this.endpoint = endpoint;
        this.waiting = waiting;
    }

    @Override
    public String resource() {
        return "memory:queue";
    }

    @Override
    public void open(@Nullable GroupTransaction opened) {
        record = opened;
    }

    @Override
    public List<SourceMessage> receive(int most, long mostBytes, Duration wait) throws Exception {
        List<String> fresh = waiting.stream()
                .filter(body -> !received.contains(body))
                .limit(most)
                .toList();
        if (fresh.isEmpty()) {
            Thread.sleep(Math.min(wait.toMillis(), 5));
        }
        received.addAll(fresh);
        return unrecorded(fresh);
    }

    private List<SourceMessage> unrecorded(List<String> fresh) throws Exception {
        var done = Objects.requireNonNull(record, "opened").committedIds();
        waiting.removeIf(body -> fresh.contains(body) && done.contains(body));
        List<SourceMessage> messages = new ArrayList<>();
        fresh.stream().filter(body -> !done.contains(body)).forEach(body -> messages.add(new Body(body, endpoint)));
        return messages;
    }

    @Override
    public void verifyHeld() {}

    @Override
    public void acknowledge(List<SourceMessage> done, boolean shared) {
        done.forEach(message -> waiting.remove(message.place()));
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
