package dev.unbus.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogRowTest {

    @Test
    void setsMediansBesideTheirAims() {
        Table table =
                CatalogRow.table(CatalogRow.of(List.of(measured(0.2, 300), measured(0.4, 200), measured(0.3, 900))));

        assertThat(table.rows())
                .contains(
                        List.of("processors used", "0.30", "0.5"),
                        List.of("peak resident memory, MiB", "300", "512"),
                        List.of("integrations up at the end", "1,000", "–"));
    }

    @Test
    void leavesOutWhatTheSystemDoesNotTell() {
        Table table = CatalogRow.table(CatalogRow.of(List.of(measured(0.2, Double.NaN))));

        assertThat(table.rows()).contains(List.of("peak resident memory, MiB", "–", "512"));
    }

    private static CatalogMeasured measured(double cpuShare, double peakMiB) {
        return new CatalogMeasured(cpuShare, peakMiB, 0, Latency.none(), Latency.none(), Latency.none(), 2_000, 1_000);
    }
}
