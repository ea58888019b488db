package dev.unbus.catalog.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts attempts to sign in that failed: who has too many of them in a minute has to wait. */
@Singleton
final class Attempts {

    static final int MOST = 10;
    static final Duration WHILE = Duration.ofMinutes(1);

    private static final int MOST_ADDRESSES = 1_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Attempts() {
        this(Clock.systemUTC());
    }

    Attempts(Clock clock) {
        this.clock = clock;
    }

    synchronized void failed(String address) {
        failures.computeIfAbsent(address, first -> new ArrayDeque<>()).add(clock.instant());
    }

    /** Whether one more has to wait. */
    synchronized boolean tooMany(String address) {
        Deque<Instant> times = failures.get(address);
        if (times == null) {
            return false;
        }
        Instant begin = clock.instant().minus(WHILE);
        while (!times.isEmpty() && times.getFirst().isBefore(begin)) {
            times.removeFirst();
        }
        return times.size() >= MOST;
    }
}
