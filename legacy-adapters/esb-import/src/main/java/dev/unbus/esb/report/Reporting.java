package dev.unbus.esb.report;

import dev.unbus.esb.Estate;
import dev.unbus.esb.Estate.ImportedProject;
import dev.unbus.esb.account.Unit;
import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.output.ProjectWriter.Written;
import dev.unbus.esb.report.Report.DialectFigures;
import dev.unbus.esb.report.Report.IntegrationReport;
import dev.unbus.esb.report.Report.ProjectReport;
import dev.unbus.esb.report.Report.UnitReport;
import dev.unbus.esb.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the report of an estate. */
public final class Reporting {

    private static final int FORMAT = 1;

    private final Estate estate;
    private final @Nullable Verification verification;

    private Reporting(Estate estate, @Nullable Verification verification) {
        this.estate = estate;
        this.verification = verification;
    }

    /**
     * The report.
     *
     * @param source what was imported, in the words of the command
     * @param verification of the estate; null when nothing was started
     */
    public static Report of(Estate estate, String source, @Nullable Verification verification) {
        Reporting reporting = new Reporting(estate, verification);
        List<ProjectReport> projects =
                estate.projects().stream().map(reporting::project).toList();
        Counts totals = projects.stream().map(ProjectReport::counts).reduce(Counts.none(), Counts::and);
        return new Report(
                FORMAT,
                source,
                verification != null,
                estate.files(),
                totals,
                dialects(projects),
                projects,
                estate.problems());
    }

    private static List<DialectFigures> dialects(List<ProjectReport> projects) {
        Map<String, List<ProjectReport>> byDialect = new TreeMap<>();
        projects.stream().filter(project -> project.counts().units() > 0).forEach(project -> byDialect
                .computeIfAbsent(project.dialect(), none -> new ArrayList<>())
                .add(project));
        return byDialect.entrySet().stream()
                .map(entry -> figures(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static DialectFigures figures(String dialect, List<ProjectReport> projects) {
        double mean = projects.stream()
                .mapToDouble(project -> project.counts().share())
                .average()
                .orElse(1);
        double clean =
                projects.stream().filter(project -> project.counts().clean()).count() / (double) projects.size();
        Counts units = projects.stream().map(ProjectReport::counts).reduce(Counts.none(), Counts::and);
        return new DialectFigures(dialect, projects.size(), rounded(mean), rounded(clean), units);
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000d;
    }

    private ProjectReport project(ImportedProject project) {
        List<Unit> units = project.conversion().account().units();
        return new ProjectReport(
                project.source().name(),
                project.conversion().dialect(),
                Counts.of(units),
                project.integrations().stream().map(this::integration).toList(),
                new FlowReports(project, prefix(project), verification).all(),
                project.conversion().endpoints(),
                project.conversion().endpoints().stream()
                        .map(ExternalEndpoint::credentials)
                        .flatMap(List::stream)
                        .distinct()
                        .sorted()
                        .toList(),
                units.stream().map(Reporting::unit).toList());
    }

    /** A project of several dialects would have the same route ids in each. */
    private String prefix(ImportedProject project) {
        String name = project.source().name();
        long dialects = estate.projects().stream()
                .filter(other -> other.source().name().equals(name))
                .count();
        return name + "/" + (dialects > 1 ? project.conversion().dialect() + "/" : "");
    }

    private IntegrationReport integration(Written integration) {
        String name = integration.cut().name();
        return new IntegrationReport(
                name,
                integration.cut().routes(),
                List.copyOf(integration.cut().copied()),
                integration.cut().together(),
                integration.cut().unreached(),
                verification == null ? null : List.copyOf(verification.started(name)),
                verification == null ? null : new TreeMap<>(verification.failures(name)));
    }

    private static UnitReport unit(Unit unit) {
        String outcome = unit.outcome().map(Enum::name).orElse("").toLowerCase(Locale.ROOT);
        Unit global = unit.global();
        String flow = global.name().isEmpty() ? global.kind() : global.name();
        return new UnitReport(
                unit.file(), unit.line(), unit.kind(), unit.name(), flow, outcome, unit.reason(), unit.route());
    }
}
