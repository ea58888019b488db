package dev.unbus.catalog.live;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Collects what changes between two looks. */
@Singleton
public final class Changes {

    private final Map<What, Long> counts = new EnumMap<>(What.class);
    private final Set<What> fresh = EnumSet.noneOf(What.class);

    /** Notes what changed; what is in a transaction after its commit, for readers ask at once. */
    public synchronized void note(What... changed) {
        for (What one : changed) {
            fresh.add(one);
            counts.merge(one, 1L, Long::sum);
        }
    }

    /** How often it has changed: whoever keeps something in memory sees by it whether that is still right. */
    public synchronized long count(What what) {
        return counts.getOrDefault(what, 0L);
    }

    /** What changed since this was called last. */
    synchronized Set<What> take() {
        Set<What> taken = EnumSet.copyOf(fresh);
        fresh.clear();
        return taken;
    }
}
