package dev.unbus.cli.platform;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was started, as kept in {@code run/NAME.json}.
 *
 * @param startedAt the start time of the process; with the pid it names the process for good
 * @param ports every port that it was given
 */
record RunRecord(String name, long pid, Instant startedAt, List<Integer> ports) {

    /** Refuses what is another file than a record. */
    RunRecord {
        Objects.requireNonNull(name, "a record names a component");
        Objects.requireNonNull(startedAt, "a record tells when the process started");
        ports = List.copyOf(ports);
        if (ports.isEmpty()) {
            throw new IllegalArgumentException("every component has a port for its management");
        }
    }
}
