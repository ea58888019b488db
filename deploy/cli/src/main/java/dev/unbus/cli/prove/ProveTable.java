package dev.unbus.cli.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report for a person. */
public final class ProveTable {

    private ProveTable() {}

    /** The lines. */
    public static List<String> of(ProveReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(row(
                "pair",
                report.pair() + (report.contender().equals(ProveRequest.GROUP) ? "" : ", " + report.contender())));
        lines.add(row("sent", number(report.sent())));
        lines.add(row("received", number(report.received())));
        lines.add(row("lost", number(report.lost()) + examples(report.lost(), report.lostNumbers())));
        lines.add(row(
                "duplicated", number(report.duplicated()) + examples(report.duplicated(), report.duplicatedNumbers())));
        lines.add(row("out of order", number(report.outOfOrder())));
        for (Fault fault : Fault.values()) {
            lines.add(row(fault.description(), number(report.faults().getOrDefault(fault, 0))));
        }
        lines.add(row("seconds", String.format(Locale.ROOT, "%.1f", report.seconds())));
        lines.add(row("messages/s", number(report.messagesPerSecond())));
        lines.add(row("seed", Long.toString(report.seed())));
        if (report.folder() != null) {
            lines.add(row("logs and data", report.folder()));
        }
        return lines;
    }

    private static String examples(int count, List<Integer> numbers) {
        if (count == 0) {
            return "";
        }
        String list = String.join(", ", numbers.stream().map(String::valueOf).toList());
        return " (" + list + (count > numbers.size() ? ", …" : "") + ")";
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String row(String name, String value) {
        return String.format(Locale.ROOT, "%-24s %s", name, value);
    }
}
