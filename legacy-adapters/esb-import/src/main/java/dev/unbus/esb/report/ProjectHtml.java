package dev.unbus.esb.report;

import dev.unbus.esb.report.Report.FlowReport;
import dev.unbus.esb.report.Report.IntegrationReport;
import dev.unbus.esb.report.Report.ProjectReport;
import dev.unbus.esb.report.Report.UnitReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The section of one project: its flows and who calls whom, integrations, endpoints, files, and every unit that something is left of. */
final class ProjectHtml {

    private final ProjectReport project;

    ProjectHtml(ProjectReport project) {
        this.project = project;
    }

    static String anchor(ProjectReport project) {
        return Html.text(project.dialect() + "-" + project.name().replaceAll("[^A-Za-z0-9]+", "-"));
    }

    /** The section, unfolded or not. */
    String section(boolean open) {
        Counts counts = project.counts();
        return "<details id=\"" + anchor(project) + "\"" + (open ? " open" : "") + "><summary>"
                + Html.text(project.name()) + " <small>"
                + Html.text(project.dialect())
                + ", " + counts.units() + " units, " + counts.stubbed() + " stubbed, " + counts.failed()
                + " failed</small></summary>\n"
                + titled("Flows", graph() + flows())
                + titled("Integrations", integrations())
                + titled("Endpoints outside", endpoints())
                + titled("Credentials", credentials())
                + titled("What is left", left())
                + titled("Files", files())
                + "</details>\n";
    }

    private static String titled(String title, String html) {
        return html.isEmpty() ? "" : "<h3>" + title + "</h3>\n" + html;
    }

    private String graph() {
        return CallGraph.of(
                project.flows().stream()
                        .map(flow -> new CallGraph.Node(
                                flow.id(),
                                flow.name(),
                                flow.name() + ", " + flow.state(),
                                !flow.reached(),
                                flow.calls()))
                        .toList(),
                "which flows call which");
    }

    private String flows() {
        return Html.table(
                List.of("flow", "kind", "place", "calls", "state", "replaced by", "units", "stubbed", "failed"),
                project.flows().stream().map(ProjectHtml::flow).toList());
    }

    private static String flow(FlowReport flow) {
        return Html.cell(Html.text(flow.name()))
                + Html.cell(Html.text(flow.kind()))
                + Html.cell(Html.code(flow.file() + ":" + flow.line()))
                + Html.cell(flow.calls().stream().map(Html::code).collect(Collectors.joining(" ")))
                + Html.cell(Html.text(flow.state()) + (flow.reached() ? "" : ", nothing reaches it"))
                + Html.cell(flow.integration() == null ? "" : Html.code(flow.integration()))
                + Html.cell(flow.counts().units())
                + Html.cell(flow.counts().stubbed())
                + Html.cell(flow.counts().failed());
    }

    private String integrations() {
        return Html.table(
                List.of("integration", "routes", "remarks"),
                project.integrations().stream().map(ProjectHtml::integration).toList());
    }

    private static String integration(IntegrationReport integration) {
        StringBuilder remarks = new StringBuilder();
        List<String> started = integration.started();
        if (started != null) {
            remarks.append(started.size())
                    .append(" of ")
                    .append(integration.routes().size())
                    .append(" routes start. ");
        }
        if (!integration.together().isEmpty()) {
            remarks.append("In one because ").append(integration.together()).append(". ");
        }
        if (!integration.copied().isEmpty()) {
            remarks.append("Tiny, and copied into several: ")
                    .append(String.join(", ", integration.copied()))
                    .append(". ");
        }
        if (integration.unreached()) {
            remarks.append("Dead: nothing reaches these routes. ");
        }
        Map<String, String> failures = integration.failures();
        String failed = failures == null
                ? ""
                : failures.entrySet().stream()
                        .map(failure -> "<br>" + Html.code(failure.getKey()) + " " + Html.text(failure.getValue()))
                        .collect(Collectors.joining());
        return Html.cell(Html.code(integration.name()))
                + Html.cell(integration.routes().stream().map(Html::code).collect(Collectors.joining(" ")))
                + Html.cell(Html.text(remarks.toString()) + failed);
    }

    private String endpoints() {
        return Html.table(
                List.of("place", "direction", "technology", "address", "credentials"),
                project.endpoints().stream()
                        .map(endpoint -> Html.cell(Html.code(endpoint.place()))
                                + Html.cell(endpoint.direction().name().toLowerCase(Locale.ROOT))
                                + Html.cell(Html.text(endpoint.technology()))
                                + Html.cell(Html.code(endpoint.address()))
                                + Html.cell(Html.text(String.join(", ", endpoint.credentials()))))
                        .toList());
    }

    private String credentials() {
        return project.credentials().stream().map(Html::code).collect(Collectors.joining(" "));
    }

    private String left() {
        return Html.table(
                List.of("place", "unit", "in", "outcome", "reason"),
                project.units().stream()
                        .filter(unit -> !unit.outcome().equals("converted"))
                        .map(ProjectHtml::unit)
                        .toList());
    }

    private static String unit(UnitReport unit) {
        return Html.cell(Html.code(unit.file() + ":" + unit.line()))
                + Html.cell(Html.text(unit.kind() + (unit.name().isEmpty() ? "" : " " + unit.name())))
                + Html.cell(Html.text(unit.flow()))
                + Html.cell("<span class=\"" + unit.outcome() + "\">" + unit.outcome() + "</span>")
                + Html.cell(Html.text(unit.reason()));
    }

    private String files() {
        Map<String, List<UnitReport>> byFile = project.units().stream()
                .collect(Collectors.groupingBy(UnitReport::file, TreeMap::new, Collectors.toList()));
        return Html.table(
                List.of("file", "units", "nothing left", "something left"),
                byFile.entrySet().stream()
                        .map(file -> {
                            int left = (int) file.getValue().stream()
                                    .filter(unit -> unit.outcome().equals("stubbed")
                                            || unit.outcome().equals("failed"))
                                    .count();
                            return Html.cell(Html.code(file.getKey()))
                                    + Html.cell(file.getValue().size())
                                    + Html.cell(file.getValue().size() - left)
                                    + Html.cell(left);
                        })
                        .toList());
    }
}
