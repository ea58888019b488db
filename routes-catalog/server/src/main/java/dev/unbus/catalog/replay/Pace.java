package dev.unbus.catalog.replay;

import java.util.function.LongSupplier;

/** How many may be sent by now at a rate; what was not used of it for long is lost. */
final class Pace {

    private static final double NANOS = 1e9;
    private static final double LONGEST_SECONDS = 1;

    private final LongSupplier nanoClock;
    private long lastNanos;
    private double allowed = 1;

    Pace(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.lastNanos = nanoClock.getAsLong();
    }

    /** How many may be sent now, at most that many; they count as sent. */
    int due(double perSecond, int most) {
        long now = nanoClock.getAsLong();
        double earned = (now - lastNanos) / NANOS * perSecond;
        lastNanos = now;
        allowed = Math.min(allowed + earned, Math.max(1, perSecond * LONGEST_SECONDS));
        int due = (int) Math.min(allowed, most);
        allowed -= due;
        return due;
    }
}
