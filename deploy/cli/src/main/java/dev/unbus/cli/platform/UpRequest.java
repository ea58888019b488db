package dev.unbus.cli.platform;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What {@code unbus up} is to do.
 *
 * @param only the names to start, or none for all
 * @param portOffset added to every port; empty for the running platform's, or else none
 * @param build whether jars that are missing or old are built
 * @param patience how long one component may take until it is healthy
 */
public record UpRequest(List<String> only, OptionalInt portOffset, boolean build, Duration patience) {}
