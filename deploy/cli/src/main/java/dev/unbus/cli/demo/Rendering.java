package dev.unbus.cli.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The demonstration in words and tables. */
final class Rendering {

    private static final String ROW = "%-36s %9s %9s %9s";

    private Rendering() {}

    static List<String> progress(Tally tally, double seconds) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%.0f s", seconds));
        for (Milestone milestone : Milestone.values()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-36s %6d of %d",
                    milestone.label(),
                    tally.count(milestone),
                    tally.expectedCount(milestone)));
        }
        return lines;
    }

    static String progressLine(Tally tally, double seconds) {
        return String.format(
                Locale.ROOT,
                "%.0f s: %d of %d placed, %d of %d cancelled, %d of %d rejected, %d of %d shipped, %d of %d invoiced",
                seconds,
                tally.count(Milestone.PLACED),
                tally.expectedCount(Milestone.PLACED),
                tally.count(Milestone.CANCELLED),
                tally.expectedCount(Milestone.CANCELLED),
                tally.count(Milestone.REJECTED),
                tally.expectedCount(Milestone.REJECTED),
                tally.count(Milestone.SHIPPED),
                tally.expectedCount(Milestone.SHIPPED),
                tally.count(Milestone.INVOICED),
                tally.expectedCount(Milestone.INVOICED));
    }

    static List<String> table(DemoReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, ROW, "", "expected", "seen", "again"));
        for (Milestone milestone : Milestone.values()) {
            lines.add(String.format(
                    Locale.ROOT,
                    ROW,
                    milestone.label(),
                    report.expected().get(milestone),
                    report.seen().get(milestone),
                    report.duplicates().getOrDefault(milestone, 0)));
        }
        report.missing()
                .forEach((milestone, ids) ->
                        lines.add("missing: " + milestone.label() + ", for example " + String.join(", ", ids)));
        report.unexpected().forEach(what -> lines.add("not expected: " + what));
        lines.add("");
        lines.add(summary(report));
        return lines;
    }

    static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "GBP %,.2f", amount);
    }

    private static String summary(DemoReport report) {
        String counts = String.format(
                Locale.ROOT,
                "%d placed (%s), %d cancelled, %d rejected, %d shipped, %d invoiced, %d told, %d customers checked, in %.1f s: ",
                report.seen().get(Milestone.PLACED),
                money(report.total()),
                report.seen().get(Milestone.CANCELLED),
                report.seen().get(Milestone.REJECTED),
                report.seen().get(Milestone.SHIPPED),
                report.seen().get(Milestone.INVOICED),
                report.seen().get(Milestone.TOLD),
                report.seen().get(Milestone.CUSTOMERS),
                report.seconds());
        return counts + (report.addsUp() ? "all adds up." : "it does not add up.");
    }
}
