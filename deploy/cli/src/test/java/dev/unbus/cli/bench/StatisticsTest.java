package dev.unbus.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void takesTheMiddleOfAnOddNumber() {
        assertThat(Statistics.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddle() {
        assertThat(Statistics.median(List.of(4.0, 1.0, 3.0, 9.0))).isEqualTo(3.5);
    }

    @Test
    void leavesOutWhatWasNotMeasured() {
        assertThat(Statistics.median(List.of(Double.NaN, 5.0))).isEqualTo(5);
        assertThat(Statistics.median(List.of(Double.NaN))).isNaN();
        assertThat(Statistics.median(List.of())).isNaN();
    }

    @Test
    void takesPercentilesByNearestRank() {
        long[] values = LongStream.rangeClosed(1, 100).map(value -> 101 - value).toArray();

        assertThat(Statistics.percentile(values, 0.5)).isEqualTo(50);
        assertThat(Statistics.percentile(values, 0.99)).isEqualTo(99);
        assertThat(Statistics.percentile(new long[] {7}, 0.99)).isEqualTo(7);
        assertThat(Statistics.percentile(new long[0], 0.5)).isNaN();
    }

    @Test
    void hasNoRatioToNothing() {
        assertThat(Statistics.ratio(3, 4)).isEqualTo(0.75);
        assertThat(Statistics.ratio(3, 0)).isNaN();
        assertThat(Statistics.ratio(3, Double.NaN)).isNaN();
    }
}
