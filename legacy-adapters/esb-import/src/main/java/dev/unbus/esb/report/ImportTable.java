package dev.unbus.esb.report;

import dev.unbus.esb.report.Report.DialectFigures;
import dev.unbus.esb.report.Report.UnitReport;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of an import as a page of the documentation. */
public final class ImportTable {

    private static final int MOST_FREQUENT = 20;

    private ImportTable() {}

    /** The page, in Markdown. */
    public static String of(Report report) {
        StringBuilder page =
                new StringBuilder("<!-- Written by: unbus import --table -->\n\n# Import: what is converted\n\n");
        page.append(
                report.verified()
                        ? "Every generated route was loaded and started in Camel, with all that is outside stubbed; the units of a route that does"
                                + " not start count as failed.\n\n"
                        : "Nothing was started: these figures say what was written.\n\n");
        page.append(
                "| dialect | projects | units that are converted or deliberately left out, mean over projects | projects without anything stubbed or failed | units | converted | with a difference | stubbed | ignored | failed |\n");
        page.append("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        report.dialects().forEach(dialect -> page.append(row(dialect)));
        page.append("\n%,d files, of which %,d could not be read.\n"
                .formatted(report.files(), report.problems().size()));
        for (DialectFigures dialect : report.dialects()) {
            frequent(page, dialect.dialect(), report);
        }
        return page.toString();
    }

    private static String row(DialectFigures dialect) {
        Counts units = dialect.units();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f %% | %.1f %% | %,d | %,d | %,d | %,d | %,d | %,d |%n",
                dialect.dialect(),
                dialect.projects(),
                dialect.meanShare() * 100,
                dialect.cleanProjects() * 100,
                units.units(),
                units.converted(),
                units.different(),
                units.stubbed(),
                units.ignored(),
                units.failed());
    }

    private static void frequent(StringBuilder page, String dialect, Report report) {
        Map<String, Long> kinds = report.projects().stream()
                .filter(project -> project.dialect().equals(dialect))
                .flatMap(project -> project.units().stream())
                .filter(unit -> unit.outcome().equals("stubbed"))
                .collect(Collectors.groupingBy(UnitReport::kind, TreeMap::new, Collectors.counting()));
        if (kinds.isEmpty()) {
            return;
        }
        List<Map.Entry<String, Long>> most = kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FREQUENT)
                .toList();
        page.append("\n## ").append(dialect).append(": most frequently stubbed\n\n| unit | times |\n| --- | --- |\n");
        most.forEach(kind -> page.append("| `")
                .append(kind.getKey())
                .append("` | ")
                .append(kind.getValue())
                .append(" |\n"));
    }
}
