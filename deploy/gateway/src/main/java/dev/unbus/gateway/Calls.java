package dev.unbus.gateway;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How many calls each instance is answering, and which instances say that they are not ready. Of one event loop. */
final class Calls {

    private final Map<Integer, Integer> inFlight = new HashMap<>();
    private final Set<Integer> unready = new HashSet<>();

    void begin(Origin origin) {
        inFlight.merge(origin.port(), 1, Integer::sum);
    }

    void end(Origin origin) {
        inFlight.computeIfPresent(origin.port(), (port, count) -> count == 1 ? null : count - 1);
    }

    int inFlight(Origin origin) {
        return inFlight.getOrDefault(origin.port(), 0);
    }

    void ready(Origin origin, boolean ready) {
        if (ready) {
            unready.remove(origin.port());
        } else {
            unready.add(origin.port());
        }
    }

    boolean isReady(Origin origin) {
        return !unready.contains(origin.port());
    }
}
