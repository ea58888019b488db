package dev.unbus.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.cli.console.Json;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

    @Test
    void tellsPercentilesInMilliseconds() {
        long[] nanos =
                LongStream.rangeClosed(1, 200).map(value -> value * 1_000_000).toArray();

        assertThat(Latency.of(nanos, 3)).isEqualTo(new Latency(200, 3, 100, 198));
    }

    @Test
    void hasNullInJsonForWhatWasNotMeasured() {
        assertThat(Json.write(Latency.none()))
                .isEqualTo("""
                {"sent":0,"missing":0,"p50Millis":null,"p99Millis":null}""");
    }
}
