package dev.unbus.gateway;

import dev.unbus.gateway.Routes.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the instances that a call may go to, in the order in which they are to be tried. */
final class Choice {

    private final Calls calls;

    Choice(Calls calls) {
        this.calls = calls;
    }

    /** Of the version asked for, or of the preferred ones: ready ones first, and of these the least busy. */
    List<Origin> of(Entry entry, @Nullable String version) {
        List<Origin> candidates = new ArrayList<>(entry.origins().stream()
                .filter(origin -> !origin.draining())
                .filter(origin ->
                        version == null ? origin.preferred() : origin.version().equals(version))
                .toList());
        candidates.sort(
                Comparator.comparing((Origin origin) -> !calls.isReady(origin)).thenComparing(calls::inFlight));
        return candidates;
    }

    /** The versions that can be asked for. */
    static Collection<String> versions(Entry entry) {
        return entry.origins().stream()
                .filter(origin -> !origin.draining())
                .map(Origin::version)
                .distinct()
                .sorted()
                .toList();
    }
}
