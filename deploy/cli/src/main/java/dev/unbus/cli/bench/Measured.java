package dev.unbus.cli.bench;

import org.jspecify.annotations.Nullable;

/**
 * What one round brought for one contender.
 *
 * @param failure why there are no figures, or null
 */
record Measured(String contender, int round, Throughput throughput, Latency latency, @Nullable String failure) {}
