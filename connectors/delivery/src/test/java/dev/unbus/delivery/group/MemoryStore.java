package dev.unbus.delivery.group;

import dev.unbus.delivery.UnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A transactional store in memory whose failures a test chooses; what real brokers do is tested beside their connectors. */
final class MemoryStore implements GroupResource {

    final List<List<String>> commits = new CopyOnWriteArrayList<>();
    final Set<String> record = new LinkedHashSet<>();
    volatile Predicate<List<String>> refusal = batch -> false;
    volatile boolean answerLost;
    volatile boolean down;
    volatile boolean unreachable;
    volatile boolean overtaken;

    @Override
    public String resource() {
        return "memory:store";
    }

    @Override
    public GroupTransaction open(SlotId slot, GroupSource source) {
        return new Transaction();
    }

    List<String> contents() {
        return commits.stream().flatMap(List::stream).toList();
    }

    final class Transaction implements GroupTransaction {

        private final List<String> sent = new ArrayList<>();
        private @Nullable Progress prepared;
        private boolean begun;

        void send(String body) {
            if (!begun) {
                throw new IllegalStateException("not begun");
            }
            sent.add(body);
        }

        @Override
        public void begin() throws UnavailableException {
            begun = false;
            if (unreachable) {
                throw new UnavailableException("store", "it refuses the password", null);
            }
            begun = true;
            sent.clear();
        }

        @Override
        public void prepare(@Nullable Progress progress) throws IOException, LostOwnershipException {
            if (down) {
                throw new UnavailableException("store", "it is down", null);
            }
            if (overtaken && progress != null) {
                overtaken = false;
                record.addAll(progress.ids());
                throw new LostOwnershipException("another slot was faster");
            }
            if (refusal.test(List.copyOf(sent))) {
                throw new IOException("refused");
            }
            prepared = progress;
        }

        @Override
        public void commit() throws IOException {
            commits.add(List.copyOf(sent));
            sent.clear();
            if (prepared != null) {
                record.addAll(prepared.ids());
            }
            if (answerLost) {
                answerLost = false;
                throw new IOException("the answer was lost");
            }
        }

        @Override
        public void rollback() {
            sent.clear();
        }

        @Override
        public Set<String> committedIds() {
            return Set.copyOf(record);
        }

        @Override
        public Map<String, Position> positions(Collection<String> partitions) {
            return Map.of();
        }

        @Override
        public void close() {
            rollback();
        }
    }
}
