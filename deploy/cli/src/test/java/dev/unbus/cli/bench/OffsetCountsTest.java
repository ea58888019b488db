package dev.unbus.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OffsetCountsTest {

    private final OffsetCounts counts = new OffsetCounts(
            List.of(new Sink.Look(List.of(0L, 0L)), new Sink.Look(List.of(3L, 0L)), new Sink.Look(List.of(6L, 2L))));

    @Test
    void countsRecordsAndNotTheMarkersBetweenThem() {
        counts.add(0, 0);
        counts.add(0, 1);
        counts.add(0, 3);
        counts.add(0, 4);
        counts.add(1, 0);

        assertThat(counts.result()).containsExactly(0, 2, 5);
    }

    @Test
    void leavesOutWhatCameAfterTheLastLook() {
        counts.add(0, 6);
        counts.add(1, 2);

        assertThat(counts.result()).containsExactly(0, 0, 0);
    }

    @Test
    void isCompleteWhenEveryPartitionWasReadToTheLastLook() {
        assertThat(counts.complete(List.of(6L, 1L))).isFalse();
        assertThat(counts.complete(List.of(6L, 2L))).isTrue();
    }
}
