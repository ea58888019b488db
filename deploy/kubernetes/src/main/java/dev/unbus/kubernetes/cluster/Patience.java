package dev.unbus.kubernetes.cluster;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param ready a new version, until all its instances are available
 * @param poll between two questions how far it is
 * @param lock until a deployment that was interrupted no longer keeps others out
 */
public record Patience(Duration ready, Duration poll, Duration lock) {

    /** That long for the version, a second between questions, and the lock half a minute after the last sign of life. */
    public static Patience of(Duration ready) {
        return new Patience(ready, Duration.ofSeconds(1), Duration.ofSeconds(30));
    }
}
