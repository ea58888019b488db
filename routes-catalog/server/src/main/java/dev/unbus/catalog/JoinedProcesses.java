package dev.unbus.catalog;

import dev.unbus.catalog.model.RouteStatistics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One integration for all its processes. */
final class JoinedProcesses {

    private final Integration best;
    private final List<Integration> others;

    private JoinedProcesses(List<Integration> processes) {
        best = Collections.max(processes, Integration.BETTER_KNOWN);
        others = new ArrayList<>(processes);
        others.remove(best);
    }

    /** What the one that is known best tells, with the figures of all that can be reached. */
    static Integration of(List<Integration> processes) {
        JoinedProcesses joined = new JoinedProcesses(processes);
        return joined.best.with(joined.flows(), joined.routes(), joined.instances());
    }

    /** What one that is gone declared, and nobody saw, is left out. */
    private List<ChannelFlow> flows() {
        Stream<ChannelFlow> theirs = others.stream().flatMap(process -> process.channels().stream()
                .filter(flow -> process.state() == State.UP || flow.observed()));
        Map<ChannelFlow.Side, ChannelFlow> flows = new LinkedHashMap<>();
        Stream.concat(best.channels().stream(), theirs)
                .forEach(flow -> flows.merge(flow.side(), flow, ChannelFlow::and));
        return List.copyOf(flows.values());
    }

    private List<RouteStatistics> routes() {
        Stream<RouteStatistics> theirs = others.stream()
                .filter(process -> process.state() == State.UP)
                .flatMap(process -> process.routes().stream());
        Map<String, RouteStatistics> routes = new LinkedHashMap<>();
        Stream.concat(best.routes().stream(), theirs)
                .forEach(route -> routes.merge(route.id(), route, RouteStatistics::and));
        return List.copyOf(routes.values());
    }

    /** Those that are meant to run; when none is, the one that is known best. */
    private List<Instance> instances() {
        List<Instance> listed = Stream.concat(Stream.of(best), others.stream())
                .flatMap(process -> process.instances().stream())
                .filter(Instance::listed)
                .sorted(Instance.ORDER)
                .toList();
        return listed.isEmpty() ? best.instances() : listed;
    }
}
