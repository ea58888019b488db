package dev.unbus.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowTest {

    private final Contender limit = contender("limit");
    private final Contender ours = contender("ours");
    private final Contender other = contender("other");
    private final List<Contender> all = List.of(limit, ours, other);

    @Test
    void comparesMediansWithTheLimitAndWithOurs() {
        List<Measured> measured = List.of(
                measured(limit, 1_000, null),
                measured(limit, 900, null),
                measured(limit, 5_000, null),
                measured(ours, 800, null),
                measured(ours, 700, null),
                measured(ours, 900, null),
                measured(other, 40, null),
                measured(other, 20, null),
                measured(other, 100, null));

        Row row = Row.of(other, all, measured);

        assertThat(row.perSecond()).isEqualTo(40);
        assertThat(row.ofLimit()).isEqualTo(0.04);
        assertThat(row.oursAgainstIt()).isEqualTo(20);
        assertThat(row.p99Millis()).isNull();
    }

    @Test
    void tellsWhyThereIsNoFigure() {
        Row row = Row.of(
                other,
                all,
                List.of(measured(limit, 1_000, null), measured(ours, 800, null), measured(other, Double.NaN, "broke")));

        assertThat(row.perSecond()).isNull();
        assertThat(row.ofLimit()).isNull();
        assertThat(row.failure()).isEqualTo("broke");
    }

    private static Contender contender(String name) {
        return new Contender(name, 64, null, place -> List.of());
    }

    private static Measured measured(Contender contender, double perSecond, @Nullable String failure) {
        Throughput throughput = new Throughput(100, perSecond, 10, 20, 30);
        return new Measured(contender.name(), 1, throughput, Latency.none(), failure);
    }
}
