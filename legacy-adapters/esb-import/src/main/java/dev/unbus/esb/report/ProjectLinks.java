package dev.unbus.esb.report;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.report.CallGraph.Node;
import dev.unbus.esb.report.Report.ProjectReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How projects hang together: one writes where another reads. An address that comes from the configuration or that many servers
 * share, such as a path of HTTP, proves nothing and makes no link.
 */
final class ProjectLinks {

    private static final Set<String> NAMED =
            Set.of("jms", "activemq", "amqp", "rabbitmq", "mq", "kafka", "file", "vfs");

    /** From one project to another, through what. */
    record Link(ProjectReport from, ProjectReport to, String through) {}

    private ProjectLinks() {}

    static List<Link> of(List<ProjectReport> projects) {
        Map<String, List<ProjectReport>> readers = new LinkedHashMap<>();
        projects.forEach(project -> addresses(project, Direction.IN)
                .forEach(address -> readers.computeIfAbsent(address, none -> new ArrayList<>())
                        .add(project)));
        List<Link> links = new ArrayList<>();
        for (ProjectReport project : projects) {
            for (String address : addresses(project, Direction.OUT)) {
                readers.getOrDefault(address, List.of()).stream()
                        .filter(reader -> !id(reader).equals(id(project)))
                        .forEach(reader -> links.add(new Link(project, reader, address)));
            }
        }
        return links;
    }

    private static Set<String> addresses(ProjectReport project, Direction direction) {
        Set<String> addresses = new TreeSet<>();
        for (ExternalEndpoint endpoint : project.endpoints()) {
            String technology = endpoint.technology().toLowerCase(Locale.ROOT);
            String address = endpoint.address();
            boolean known = !address.isBlank() && !address.contains("{") && !address.contains("%%");
            if (endpoint.direction() == direction && known && NAMED.contains(technology)) {
                addresses.add(technology + " " + address);
            }
        }
        return addresses;
    }

    /** The drawing and the list; empty without links. */
    static String html(List<ProjectReport> projects) {
        List<Link> links = of(projects);
        Map<String, Set<String>> calls = new LinkedHashMap<>();
        for (Link link : links) {
            calls.computeIfAbsent(id(link.from()), none -> new TreeSet<>()).add(id(link.to()));
            calls.computeIfAbsent(id(link.to()), none -> new TreeSet<>());
        }
        List<Node> nodes = projects.stream()
                .filter(project -> calls.containsKey(id(project)))
                .map(project -> new Node(
                        id(project),
                        project.name().substring(project.name().lastIndexOf('/') + 1),
                        project.name() + ", " + project.dialect(),
                        false,
                        List.copyOf(calls.getOrDefault(id(project), Set.of()))))
                .toList();
        return CallGraph.of(nodes, "which projects write where others read")
                + Html.table(
                        List.of("from", "through", "to"),
                        links.stream()
                                .map(link -> Html.cell(Html.text(link.from().name()))
                                        + Html.cell(Html.code(link.through()))
                                        + Html.cell(Html.text(link.to().name())))
                                .toList());
    }

    private static String id(ProjectReport project) {
        return project.dialect() + " " + project.name();
    }
}
