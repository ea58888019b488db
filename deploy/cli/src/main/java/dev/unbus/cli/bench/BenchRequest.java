package dev.unbus.cli.bench;

import java.time.Duration;

/**
 * What {@code unbus bench} is to do.
 *
 * @param scenario what is measured
 * @param rounds how often each contender is measured
 * @param messages how many messages are measured, after those to warm up; those of a file follow from its size
 * @param fileMegabytes the size of the file of {@code file-kafka}
 * @param limit how long one measurement of throughput may take; a slow contender moves fewer messages
 * @param latencySeconds how long latency is measured at the fixed rate; 0 leaves it out
 * @param catalogTime how long the catalog is measured, after it has warmed up
 * @param portOffset added to every port of the brokers
 */
public record BenchRequest(
        Scenario scenario,
        int rounds,
        int messages,
        int fileMegabytes,
        Duration limit,
        int latencySeconds,
        Duration catalogTime,
        int portOffset) {}
