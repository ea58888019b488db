package dev.unbus.esb.report;

import dev.unbus.esb.report.Report.FlowReport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which flows call which, drawn in columns: what is called stands right of its first caller. */
final class FlowGraph {

    private static final int MOST = 80;
    private static final int WIDTH = 190;
    private static final int HEIGHT = 26;
    private static final int COLUMN = WIDTH + 60;
    private static final int ROW = HEIGHT + 12;
    private static final int LONGEST = 28;

    private final Map<String, FlowReport> flows = new LinkedHashMap<>();
    private final Map<String, int[]> places = new LinkedHashMap<>();
    private final Map<Integer, Integer> rows = new LinkedHashMap<>();

    private FlowGraph(List<FlowReport> all) {
        all.forEach(flow -> flows.put(flow.id(), flow));
    }

    /** The drawing; empty when nothing calls anything, or there is too much to draw. */
    static String of(List<FlowReport> flows) {
        if (flows.size() > MOST || flows.stream().allMatch(flow -> flow.calls().isEmpty())) {
            return "";
        }
        FlowGraph graph = new FlowGraph(flows);
        graph.place();
        return graph.svg();
    }

    private void place() {
        Set<String> called = new TreeSet<>();
        flows.values().forEach(flow -> called.addAll(flow.calls()));
        List<String> first = new ArrayList<>(flows.keySet());
        first.removeAll(called);
        first.forEach(id -> from(id));
        flows.keySet().forEach(id -> from(id));
    }

    private void from(String start) {
        Deque<String> open = new ArrayDeque<>(List.of(start));
        if (!places.containsKey(start)) {
            at(start, 0);
        }
        while (!open.isEmpty()) {
            FlowReport flow = flows.get(open.poll());
            int[] place = flow == null ? null : places.get(flow.id());
            if (flow != null && place != null) {
                for (String next : flow.calls()) {
                    if (flows.containsKey(next) && !places.containsKey(next)) {
                        at(next, place[0] + 1);
                        open.add(next);
                    }
                }
            }
        }
    }

    private void at(String id, int column) {
        places.put(id, new int[] {column, rows.merge(column, 1, Integer::sum) - 1});
    }

    private String svg() {
        int width = (rows.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1) * COLUMN;
        int height = rows.values().stream().mapToInt(Integer::intValue).max().orElse(1) * ROW + 8;
        StringBuilder svg = new StringBuilder("<svg role=\"img\" aria-label=\"which flows call which\" width=\"" + width
                + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\">\n");
        flows.values()
                .forEach(flow -> flow.calls().forEach(next -> line(svg, places.get(flow.id()), places.get(next))));
        flows.values().forEach(flow -> box(svg, flow, places.get(flow.id())));
        return svg.append("</svg>\n").toString();
    }

    private static void line(
            StringBuilder svg,
            int @org.jspecify.annotations.Nullable [] from,
            int @org.jspecify.annotations.Nullable [] to) {
        if (from == null || to == null) {
            return;
        }
        int startX = from[0] * COLUMN + WIDTH + 4;
        int startY = from[1] * ROW + HEIGHT / 2 + 4;
        int endX = to[0] * COLUMN + 4;
        int endY = to[1] * ROW + HEIGHT / 2 + 4;
        svg.append("<path d=\"M%d %d C%d %d %d %d %d %d\"/>\n"
                .formatted(startX, startY, startX + 30, startY, endX - 30, endY, endX, endY));
    }

    private static void box(StringBuilder svg, FlowReport flow, int @org.jspecify.annotations.Nullable [] place) {
        if (place == null) {
            return;
        }
        int x = place[0] * COLUMN + 4;
        int y = place[1] * ROW + 4;
        String name = flow.name().length() > LONGEST ? flow.name().substring(0, LONGEST - 1) + "…" : flow.name();
        svg.append(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"%s><title>%s</title></rect><text x=\"%d\" y=\"%d\">%s</text>\n"
                        .formatted(
                                x,
                                y,
                                WIDTH,
                                HEIGHT,
                                flow.reached() ? "" : " class=\"dead\"",
                                Html.text(flow.name() + ", " + flow.state()),
                                x + 8,
                                y + 17,
                                Html.text(name)));
    }
}
