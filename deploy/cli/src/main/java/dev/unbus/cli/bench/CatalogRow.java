package dev.unbus.cli.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One figure about the catalog.
 *
 * @param figure what it is, with its unit
 * @param value the median
 * @param decimals of it that tell something
 * @param aim what it should be below, or at; null without one
 */
record CatalogRow(String figure, double value, int decimals, @Nullable Double aim) {

    private static final double CORES = 0.5;
    private static final double MEMORY_MIB = 512;
    private static final double P99_MILLIS = 200;

    static List<CatalogRow> of(List<CatalogMeasured> measured) {
        return List.of(
                row("processors used", 2, CORES, measured, CatalogMeasured::cpuShare),
                row("peak resident memory, MiB", 0, MEMORY_MIB, measured, CatalogMeasured::peakMiB),
                row("`GET /api/topology`, p99 ms", 0, P99_MILLIS, measured, one -> one.topology()
                        .p99Millis()),
                row("`GET /api/topology`, p50 ms", 0, null, measured, one -> one.topology()
                        .p50Millis()),
                row("a route's history, p99 ms", 0, P99_MILLIS, measured, one -> one.history()
                        .p99Millis()),
                row("a route's history, p50 ms", 0, null, measured, one -> one.history()
                        .p50Millis()),
                row("`GET /api/integrations`, p99 ms", 0, null, measured, one -> one.list()
                        .p99Millis()),
                row("database growth, MiB a day", 0, null, measured, CatalogMeasured::databaseMiBPerDay),
                row("edges of the topology", 0, null, measured, CatalogMeasured::edges),
                row("integrations up at the end", 0, null, measured, CatalogMeasured::up));
    }

    static List<CatalogRow> of(IntakeMeasured intake) {
        return List.of(
                new CatalogRow("failed messages taken in a second", intake.intakePerSecond(), 0, null),
                new CatalogRow("messages of a group replayed a second", intake.replayPerSecond(), 0, null));
    }

    private static CatalogRow row(
            String figure,
            int decimals,
            @Nullable Double aim,
            List<CatalogMeasured> measured,
            ToDoubleFunction<CatalogMeasured> value) {
        double median =
                Statistics.median(measured.stream().map(value::applyAsDouble).toList());
        return new CatalogRow(figure, median, decimals, aim);
    }

    static Table table(List<CatalogRow> rows) {
        return new Table(
                List.of("figure", "measured", "aim: below"),
                rows.stream()
                        .map(row -> List.of(
                                row.figure(),
                                Table.measured(row.value(), row.decimals()),
                                Table.cell(row.aim(), row.aim() == null || row.aim() >= 1 ? 0 : 1)))
                        .toList());
    }
}
