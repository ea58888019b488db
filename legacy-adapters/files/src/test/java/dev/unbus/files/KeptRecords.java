package dev.unbus.files;

import dev.unbus.delivery.group.GroupResource;
import dev.unbus.delivery.group.GroupSource;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.LostOwnershipException;
import dev.unbus.delivery.group.Position;
import dev.unbus.delivery.group.Progress;
import dev.unbus.delivery.group.SlotId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A sink in memory that keeps the commit record, too; a test can look on, and break in, before each commit. */
final class KeptRecords implements GroupResource {

    /** What happens between the preparation and the commit of a group. */
    @FunctionalInterface
    interface BeforeCommit {
        void of(List<String> group) throws Exception;
    }

    final List<String> contents = new CopyOnWriteArrayList<>();
    final Map<String, Position> positions = new ConcurrentHashMap<>();
    volatile BeforeCommit beforePrepare = group -> {};
    volatile BeforeCommit beforeCommit = group -> {};
    volatile boolean answerLost;

    void empty() {
        contents.clear();
        positions.clear();
        beforePrepare = group -> {};
        beforeCommit = group -> {};
        answerLost = false;
    }

    @Override
    public String resource() {
        return "kept:records";
    }

    @Override
    public GroupTransaction open(SlotId slot, GroupSource source) {
        return new Transaction();
    }

    final class Transaction implements GroupTransaction {

        private final List<String> sent = new ArrayList<>();
        private final Map<String, Position> known = new HashMap<>();
        private final List<String> asked = new ArrayList<>();
        private Map<String, Position> next = Map.of();

        void send(String body) {
            sent.add(body);
        }

        @Override
        public void begin() {
            sent.clear();
        }

        @Override
        public void prepare(@Nullable Progress record) throws Exception {
            beforePrepare.of(List.copyOf(sent));
            next = record == null ? Map.of() : record.positions();
            for (String partition : next.keySet()) {
                if (!asked.contains(partition) || !Objects.equals(positions.get(partition), known.get(partition))) {
                    throw new LostOwnershipException("another owner has moved on");
                }
            }
        }

        @Override
        public void commit() throws Exception {
            beforeCommit.of(List.copyOf(sent));
            contents.addAll(sent);
            sent.clear();
            positions.putAll(next);
            known.putAll(next);
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
            return Set.of();
        }

        @Override
        public Map<String, Position> positions(Collection<String> partitions) {
            asked.addAll(partitions);
            Map<String, Position> found = new HashMap<>(positions);
            found.keySet().retainAll(partitions);
            known.putAll(found);
            return found;
        }

        @Override
        public void close() {
            rollback();
        }
    }
}
