package dev.unbus.legacy.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one system was told to do.
 *
 * @param mode up, slow, fail or down
 * @param delayMillis how much later a slow system answers, 0 to 60,000, 500 unless told
 */
public record Behaviour(Mode mode, int delayMillis) {

    static final Behaviour GOOD = new Behaviour(Mode.UP, 0);

    private static final int DEFAULT_DELAY_MILLIS = 500;
    private static final int LONGEST_DELAY_MILLIS = 60_000;

    public Behaviour {
        if (delayMillis < 0 || delayMillis > LONGEST_DELAY_MILLIS) {
            throw new IllegalArgumentException("delayMillis must be from 0 to " + LONGEST_DELAY_MILLIS);
        }
    }

    @JsonCreator
    static Behaviour of(
            @JsonProperty("mode") @Nullable Mode mode, @JsonProperty("delayMillis") @Nullable Integer delayMillis) {
        if (mode == null) {
            throw new IllegalArgumentException("mode is missing: up, slow, fail or down");
        }
        var delay = mode == Mode.SLOW ? DEFAULT_DELAY_MILLIS : 0;
        return new Behaviour(mode, delayMillis == null ? delay : delayMillis);
    }

    /** How long the answer is held back; nothing unless the system is slow. */
    public Duration delay() {
        return mode == Mode.SLOW ? Duration.ofMillis(delayMillis) : Duration.ZERO;
    }
}
