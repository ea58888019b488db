package dev.unbus.cli.bench;

import java.util.List;

/**
 * What the platform costs a route.
 *
 * @param plainNanos one exchange without the platform, median
 * @param platformNanos one exchange with it, median
 * @param ratio the second as a multiple of the first
 */
record TaxRow(String route, double plainNanos, double platformNanos, double ratio) {

    static List<TaxRow> of(List<TaxMeasured> measured) {
        return measured.stream()
                .map(TaxMeasured::route)
                .distinct()
                .map(route -> of(route, measured))
                .toList();
    }

    private static TaxRow of(String route, List<TaxMeasured> measured) {
        double plain = median(TaxRounds.PLAIN, route, measured);
        double platform = median(TaxRounds.PLATFORM, route, measured);
        return new TaxRow(route, plain, platform, Statistics.ratio(platform, plain));
    }

    private static double median(String application, String route, List<TaxMeasured> measured) {
        return Statistics.median(measured.stream()
                .filter(each ->
                        each.application().equals(application) && each.route().equals(route))
                .map(TaxMeasured::nanos)
                .toList());
    }

    static Table table(List<TaxRow> rows) {
        return new Table(
                List.of("route", "without, ns", "with, ns", "platform's part, ns", "with / without"),
                rows.stream()
                        .map(row -> List.of(
                                row.route(),
                                Table.cell(row.plainNanos(), 0),
                                Table.cell(row.platformNanos(), 0),
                                Table.cell(row.platformNanos() - row.plainNanos(), 0),
                                Table.cell(row.ratio(), 2)))
                        .toList());
    }
}
