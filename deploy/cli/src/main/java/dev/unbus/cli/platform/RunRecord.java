package dev.unbus.cli.platform;

import java.time.Instant;
import java.util.List;

/**
 * What was started, as kept in {@code run/NAME.json}.
 *
 * @param startedAt the start time of the process; with the pid it names the process for good
 * @param ports every port that it was given
 */
record RunRecord(String name, long pid, Instant startedAt, List<Integer> ports) {}
