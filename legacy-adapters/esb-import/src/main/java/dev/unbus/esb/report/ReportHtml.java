package dev.unbus.esb.report;

import dev.unbus.esb.report.Report.ProjectReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The report as one page that needs nothing beside it. */
final class ReportHtml {

    private static final List<String> COUNTS =
            List.of("units", "converted", "with a difference", "stubbed", "ignored", "failed", "");

    private ReportHtml() {}

    static String of(Report report) {
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(Html.text(report.source()))
                .append(": import</title><style>\n")
                .append(new String(ReportFiles.resource("report.css"), StandardCharsets.UTF_8))
                .append("</style></head><body>\n<h1>Import of ")
                .append(Html.text(report.source()))
                .append("</h1>\n");
        totals(page, report);
        problems(page, report);
        String links = ProjectLinks.html(report.projects());
        page.append(links.isEmpty() ? "" : "<h2>Between the projects</h2>\n" + links);
        page.append("<h2>Projects</h2>\n").append(Html.table(columns("project", "dialect"), projects(report)));
        boolean open = report.projects().size() == 1;
        report.projects().forEach(project -> page.append(new ProjectHtml(project).section(open)));
        return page.append("</body></html>\n").toString();
    }

    private static List<String> columns(String... first) {
        List<String> columns = new ArrayList<>(List.of(first));
        columns.addAll(COUNTS);
        return columns;
    }

    private static void totals(StringBuilder page, Report report) {
        page.append("<p>Files: ")
                .append(report.files())
                .append(" · projects: ")
                .append(report.projects().size())
                .append(" · units: ")
                .append(report.totals().units())
                .append(". Each unit is counted once. ")
                .append(
                        report.verified()
                                ? "Every generated route was loaded and started with all that is outside stubbed; the units of a route that does not start count as failed."
                                : "Nothing was started: the figures say what was written. Say <code>--verify</code> to have every route started.")
                .append("</p>\n");
        page.append(Html.table(
                columns("dialect", "projects"),
                report.dialects().stream()
                        .map(dialect -> Html.cell(Html.text(dialect.dialect()))
                                + Html.cell(dialect.projects())
                                + Html.counts(dialect.units()))
                        .toList()));
    }

    private static void problems(StringBuilder page, Report report) {
        if (!report.problems().isEmpty()) {
            page.append("<h2>Files that could not be read</h2>\n");
        }
        page.append(Html.table(
                List.of("file", "rule", "reason"),
                report.problems().stream()
                        .map(problem ->
                                Html.cell(Html.code(problem.path() + (problem.line() == 0 ? "" : ":" + problem.line())))
                                        + Html.cell(Html.text(problem.rule()))
                                        + Html.cell(Html.text(problem.reason())))
                        .toList()));
    }

    private static List<String> projects(Report report) {
        return report.projects().stream()
                .map((ProjectReport project) -> Html.cell("<a href=\"#" + ProjectHtml.anchor(project) + "\">"
                                + Html.text(project.name()) + "</a>")
                        + Html.cell(Html.text(project.dialect()))
                        + Html.counts(project.counts()))
                .toList();
    }
}
