package dev.unbus.esb.report;

import dev.unbus.esb.report.Report.DialectFigures;
import dev.unbus.esb.report.Report.IntegrationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report in a few lines, for a terminal. */
public final class ReportLines {

    private ReportLines() {}

    /** The lines. */
    public static List<String> of(Report report) {
        List<String> lines = new ArrayList<>();
        report.dialects().forEach(dialect -> lines.add(line(dialect)));
        List<IntegrationReport> integrations = report.projects().stream()
                .flatMap(project -> project.integrations().stream())
                .toList();
        long starting = integrations.stream()
                .filter(integration -> integration.started() != null
                        && integration.started().size() == integration.routes().size())
                .count();
        lines.add("%s%s from %s; %s, %s unreadable."
                .formatted(
                        counted(integrations.size(), "integration"),
                        report.verified()
                                ? ", of which " + starting + (starting == 1 ? " starts whole," : " start whole,")
                                : " (not started: say --verify)",
                        counted(report.projects().size(), "project"),
                        counted(report.files(), "file"),
                        report.problems().isEmpty() ? "none" : report.problems().size()));
        return lines;
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String line(DialectFigures dialect) {
        Counts units = dialect.units();
        return String.format(
                Locale.ROOT,
                "%-16s %s, %s: %d converted, %d with a difference, %d stubbed, %d ignored, %d failed",
                dialect.dialect(),
                counted(dialect.projects(), "project"),
                counted(units.units(), "unit"),
                units.converted(),
                units.different(),
                units.stubbed(),
                units.ignored(),
                units.failed());
    }
}
