package dev.unbus.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThroughputTest {

    private static final Duration LONG = Duration.ofSeconds(5);
    private static final long SECOND = 1_000_000_000L;

    @Test
    void countsFromTheEndOfWarmingUpToTheLastCommit() {
        Throughput throughput = Throughput.of(
                List.of(
                        new Moment(0, 50, SECOND, 1_000),
                        new Moment(SECOND, 100, 2 * SECOND, 5_000),
                        new Moment(2 * SECOND, 200, 3 * SECOND, -1),
                        new Moment(3 * SECOND, 500, 4 * SECOND, 45_000),
                        new Moment(9 * SECOND, 500, 9 * SECOND, 99_000)),
                100,
                LONG,
                80);

        assertThat(throughput.messages()).isEqualTo(400);
        assertThat(throughput.perSecond()).isEqualTo(200);
        assertThat(throughput.cpuMicros()).isEqualTo(5_000);
        assertThat(throughput.allocatedBytes()).isEqualTo(100);
        assertThat(throughput.peakMiB()).isEqualTo(80);
    }

    @Test
    void endsWarmingUpAfterAWhileWhenMessagesAreSlow() {
        Throughput throughput = Throughput.of(
                List.of(
                        new Moment(0, 1, 0, -1),
                        new Moment(5 * SECOND, 11, 0, -1),
                        new Moment(6 * SECOND, 13, 0, -1),
                        new Moment(7 * SECOND, 15, 0, -1)),
                1_000,
                LONG,
                80);

        assertThat(throughput.messages()).isEqualTo(4);
        assertThat(throughput.perSecond()).isEqualTo(2);
        assertThat(throughput.allocatedBytes()).isNaN();
    }

    @Test
    void hasNoFigureForWhatNeverWarmedUp() {
        Throughput throughput = Throughput.of(List.of(new Moment(0, 1, 0, -1)), 1_000, LONG, 80);

        assertThat(throughput.messages()).isZero();
        assertThat(throughput.perSecond()).isNaN();
        assertThat(throughput.peakMiB()).isEqualTo(80);
    }
}
