package dev.unbus.cli.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How a contender starts; medians.
 *
 * @param contender its name
 * @param firstMillis until a message of every route was through
 * @param restMiB resident at rest
 * @param restProportionalMiB the same, shared pages divided among those that share them
 * @param loadMiB resident under load
 */
record StartRow(String contender, double firstMillis, double restMiB, double restProportionalMiB, double loadMiB) {

    static List<StartRow> of(List<StartMeasured> measured) {
        return measured.stream()
                .map(StartMeasured::contender)
                .distinct()
                .map(contender -> of(
                        contender,
                        measured.stream()
                                .filter(one -> one.contender().equals(contender))
                                .toList()))
                .toList();
    }

    private static StartRow of(String contender, List<StartMeasured> own) {
        return new StartRow(
                contender,
                median(own, StartMeasured::firstMillis),
                median(own, one -> one.rest().residentMiB()),
                median(own, one -> one.rest().proportionalMiB()),
                median(own, one -> one.load().residentMiB()));
    }

    private static double median(List<StartMeasured> own, ToDoubleFunction<StartMeasured> figure) {
        return Statistics.median(own.stream().map(figure::applyAsDouble).toList());
    }

    static Table table(List<StartRow> rows) {
        return new Table(
                List.of(
                        "contender",
                        "first message, ms",
                        "resident at rest, MiB",
                        "shared pages once, MiB",
                        "resident under load, MiB"),
                rows.stream()
                        .map(row -> List.of(
                                row.contender(),
                                Table.measured(row.firstMillis(), 0),
                                Table.measured(row.restMiB(), 0),
                                Table.measured(row.restProportionalMiB(), 0),
                                Table.measured(row.loadMiB(), 0)))
                        .toList());
    }
}
