package dev.unbus.jms;

import dev.unbus.delivery.UnavailableException;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.Position;
import dev.unbus.delivery.group.Progress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A record keeper in memory, which a route can send to, too. */
final class Ledger {

    final Set<String> committed = ConcurrentHashMap.newKeySet();
    final ConcurrentLinkedQueue<String> contents = new ConcurrentLinkedQueue<>();
    final AtomicInteger reads = new AtomicInteger();
    volatile boolean away;

    Entry transaction() {
        return new Entry();
    }

    final class Entry implements GroupTransaction {

        private final ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();
        private @Nullable Progress progress;

        void send(String text) {
            sent.add(text);
        }

        @Override
        public void begin() {
            sent.clear();
        }

        @Override
        public void prepare(@Nullable Progress prepared) {
            progress = prepared;
        }

        @Override
        public void commit() {
            contents.addAll(sent);
            sent.clear();
            committed.addAll(progress == null ? List.of() : progress.ids());
        }

        @Override
        public void rollback() {
            sent.clear();
        }

        @Override
        public Set<String> committedIds() throws UnavailableException {
            if (away) {
                throw new UnavailableException("ledger", "it is away", null);
            }
            reads.incrementAndGet();
            return Set.copyOf(committed);
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
