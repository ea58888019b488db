package dev.unbus.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatencyTest {

    @Test
    void isNothingWithoutMessages() {
        assertThat(Latency.percentile(none(), 0.99)).isZero();
        assertThat(Latency.percentile(List.of(), 0.99)).isZero();
    }

    @Test
    void findsPercentilesWithinTheirBucket() {
        List<Long> counts = none();
        for (int millis = 1; millis <= 1_000; millis++) {
            counts.set(Latency.bucket(millis), counts.get(Latency.bucket(millis)) + 1);
        }
        assertThat(Latency.percentile(counts, 0.5)).isCloseTo(500, within(20.0));
        assertThat(Latency.percentile(counts, 0.99)).isCloseTo(990, within(20.0));
        assertThat(Latency.percentile(counts, 1)).isEqualTo(1_000);
    }

    @Test
    void givesTheHighestBoundForWhatIsBeyondAll() {
        List<Long> counts = none();
        counts.set(Latency.bucket(3_600_000), 1L);
        assertThat(Latency.percentile(counts, 0.99)).isEqualTo(60_000);
    }

    @Test
    void putsABoundIntoItsBucket() {
        assertThat(Latency.bucket(0)).isZero();
        assertThat(Latency.bucket(1)).isEqualTo(Latency.bucket(0.9));
        assertThat(Latency.bucket(1)).isLessThan(Latency.bucket(1.1));
    }

    private static List<Long> none() {
        return new ArrayList<>(Collections.nCopies(Latency.BUCKETS, 0L));
    }
}
