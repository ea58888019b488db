package dev.unbus.catalog.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Bounds how often somebody calls, with a token bucket for each. */
@Singleton
final class CallRates {

    private static final int MOST_CALLERS = 10_000;

    /** How many calls are left to somebody, as of a moment. */
    private record Bucket(double calls, Instant at) {}

    private final int perSecond;
    private final int atOnce;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new RecentlyUsed<>(MOST_CALLERS);

    @Inject
    CallRates(AccessConfig config) {
        this(config.callsPerSecond(), config.callsAtOnce(), Clock.systemUTC());
    }

    CallRates(int perSecond, int atOnce, Clock clock) {
        this.perSecond = Math.max(1, perSecond);
        this.atOnce = Math.max(1, atOnce);
        this.clock = clock;
    }

    /** Counts a call; returns how long the caller has to wait with it, or zero. */
    synchronized Duration pass(String caller) {
        Instant now = clock.instant();
        double calls = filled(buckets.getOrDefault(caller, new Bucket(atOnce, now)), now);
        boolean passes = calls >= 1;
        buckets.put(caller, new Bucket(passes ? calls - 1 : calls, now));
        return passes ? Duration.ZERO : Duration.ofMillis((long) Math.ceil((1 - calls) * 1000 / perSecond));
    }

    private double filled(Bucket bucket, Instant now) {
        double seconds = Math.max(0, Duration.between(bucket.at(), now).toNanos() / 1e9);
        return Math.min(atOnce, bucket.calls() + seconds * perSecond);
    }
}
