package dev.unbus.esb.report;

import dev.unbus.esb.Estate.ImportedProject;
import dev.unbus.esb.account.Unit;
import dev.unbus.esb.cut.Cut;
import dev.unbus.esb.dialect.Conversion.Flow;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.output.ProjectWriter.Written;
import dev.unbus.esb.report.Report.FlowReport;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.verify.Verification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The flows of one project: global elements that became routes; of one that is only inventoried, those that would. */
final class FlowReports {

    private final ImportedProject project;
    private final Map<Element, String> flowIds = new LinkedHashMap<>();
    private final String prefix;
    private final @Nullable Verification verification;
    private final Map<Element, List<String>> routes = new LinkedHashMap<>();
    private final Map<String, Element> origins = new LinkedHashMap<>();
    private final Map<String, List<Unit>> units;

    /** The ids of the flows begin with the prefix. */
    FlowReports(ImportedProject project, String prefix, @Nullable Verification verification) {
        this.project = project;
        this.prefix = prefix;
        this.verification = verification;
        this.units = project.conversion().account().units().stream().collect(Collectors.groupingBy(Unit::route));
        for (Flow flow : project.conversion().flows().values()) {
            routes.computeIfAbsent(flow.origin(), none -> new ArrayList<>()).add(flow.id());
            origins.put(flow.id(), flow.origin());
        }
        Names names = new Names();
        routes.forEach((origin, of) -> flowIds.put(origin, prefix + names.route(name(origin, of))));
    }

    List<FlowReport> all() {
        if (routes.isEmpty()) {
            return new InventoriedFlows(project.conversion(), prefix).all();
        }
        return routes.entrySet().stream()
                .map(entry -> flow(entry.getKey(), entry.getValue()))
                .toList();
    }

    private FlowReport flow(Element origin, List<String> ids) {
        Optional<Cut> cut = cuts().filter(candidate -> candidate.routes().contains(ids.get(0)))
                .findFirst();
        List<Unit> settled = ids.stream()
                .flatMap(id -> units.getOrDefault(id, List.of()).stream())
                .toList();
        boolean reached = cuts().anyMatch(candidate ->
                !candidate.unreached() && candidate.routes().stream().anyMatch(ids::contains));
        return new FlowReport(
                id(origin),
                name(origin, ids),
                origin.name(),
                origin.file(),
                origin.line(),
                ids,
                calls(origin, ids),
                reached,
                state(cut, ids),
                cut.map(Cut::name).orElse(null),
                Counts.of(settled));
    }

    private Stream<Cut> cuts() {
        return project.integrations().stream().map(Written::cut);
    }

    private static String name(Element origin, List<String> routes) {
        return origin.attribute("name").or(() -> origin.attribute("id")).orElse(routes.get(0));
    }

    private String id(Element origin) {
        return flowIds.getOrDefault(origin, prefix);
    }

    private List<String> calls(Element origin, List<String> ids) {
        TreeSet<String> called = new TreeSet<>();
        cuts().forEach(cut -> ids.forEach(id -> cut.calls().getOrDefault(id, Set.of()).stream()
                .map(origins::get)
                .filter(other -> other != null && other != origin)
                .forEach(other -> called.add(id(other)))));
        return List.copyOf(called);
    }

    private String state(Optional<Cut> cut, List<String> ids) {
        if (cut.isEmpty()) {
            return "found";
        }
        boolean started =
                verification != null && verification.started(cut.get().name()).containsAll(ids);
        return started ? "started" : "converted";
    }
}
