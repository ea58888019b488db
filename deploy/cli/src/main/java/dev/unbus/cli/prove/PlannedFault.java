package dev.unbus.cli.prove;

import java.time.Duration;
import java.util.List;

/**
 * A fault that will happen.
 *
 * @param after how long after the one before
 * @param lasts until it is undone
 * @param victim which one, from 0 to 1 exclusive
 */
record PlannedFault(Fault fault, Duration after, Duration lasts, double victim) {

    /** The one of these that it hits. */
    <T> T choose(List<T> candidates) {
        return candidates.get((int) (victim * candidates.size()));
    }
}
