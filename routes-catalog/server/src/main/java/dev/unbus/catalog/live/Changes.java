package dev.unbus.catalog.live;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Collects what changes between two looks. */
@Singleton
public final class Changes {

    private final Set<What> fresh = EnumSet.noneOf(What.class);

    /** Notes what changed; what is in a transaction after its commit, for readers ask at once. */
    public synchronized void note(What... changed) {
        fresh.addAll(Arrays.asList(changed));
    }

    /** What changed since this was called last. */
    synchronized Set<What> take() {
        Set<What> taken = EnumSet.copyOf(fresh);
        fresh.clear();
        return taken;
    }
}
