package dev.unbus.cli.bench;

import java.util.List;

/** The table of contenders. */
final class SideBySide {

    private static final double BYTES_PER_KB = 1_000;

    private SideBySide() {}

    static Table table(List<Row> rows) {
        return new Table(
                List.of(
                        "contender",
                        "messages/s",
                        "of the bare loop",
                        "Unbus against it",
                        "p50 ms",
                        "p99 ms",
                        "CPU µs",
                        "allocated kB",
                        "peak MiB",
                        "measured"),
                rows.stream().map(SideBySide::cells).toList());
    }

    private static List<String> cells(Row row) {
        Double allocated = row.allocatedBytes();
        return List.of(
                row.contender(),
                Table.cell(row.perSecond(), 0),
                Table.cell(row.ofLimit(), 2),
                Table.cell(row.oursAgainstIt(), 1),
                Table.cell(row.p50Millis(), 1),
                Table.cell(row.p99Millis(), 1),
                Table.cell(row.cpuMicros(), 0),
                Table.cell(allocated == null ? null : allocated / BYTES_PER_KB, 1),
                Table.cell(row.peakMiB(), 0),
                Table.cell(row.messages(), 0));
    }
}
