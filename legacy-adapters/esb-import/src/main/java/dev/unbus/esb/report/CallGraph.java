package dev.unbus.esb.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What calls what, drawn in columns: what is called stands right of its first caller. */
final class CallGraph {

    private static final int MOST = 80;
    private static final int WIDTH = 190;
    private static final int HEIGHT = 26;
    private static final int COLUMN = WIDTH + 60;
    private static final int ROW = HEIGHT + 12;
    private static final int LONGEST = 28;

    /**
     * A box of the drawing.
     *
     * @param id by which others call it
     * @param name that stands in it
     * @param title what a pointer over it shows
     * @param dead whether nothing reaches it
     * @param calls the ids of what it calls
     */
    record Node(String id, String name, String title, boolean dead, List<String> calls) {}

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, int[]> places = new LinkedHashMap<>();
    private final Map<Integer, Integer> rows = new LinkedHashMap<>();
    private final String label;

    private CallGraph(List<Node> all, String label) {
        all.forEach(node -> nodes.put(node.id(), node));
        this.label = label;
    }

    /** The drawing; empty when nothing calls anything, or there is too much to draw. */
    static String of(List<Node> nodes, String label) {
        if (nodes.size() > MOST || nodes.stream().allMatch(node -> node.calls().isEmpty())) {
            return "";
        }
        CallGraph graph = new CallGraph(nodes, label);
        graph.place();
        return graph.svg();
    }

    private void place() {
        Set<String> called = new TreeSet<>();
        nodes.values().forEach(node -> called.addAll(node.calls()));
        List<String> first = new ArrayList<>(nodes.keySet());
        first.removeAll(called);
        first.forEach(this::from);
        nodes.keySet().forEach(this::from);
    }

    private void from(String start) {
        Deque<String> open = new ArrayDeque<>(List.of(start));
        if (!places.containsKey(start)) {
            at(start, 0);
        }
        while (!open.isEmpty()) {
            Node node = nodes.get(open.poll());
            int[] place = node == null ? null : places.get(node.id());
            if (node != null && place != null) {
                for (String next : node.calls()) {
                    if (nodes.containsKey(next) && !places.containsKey(next)) {
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
        StringBuilder svg = new StringBuilder("<svg role=\"img\" aria-label=\"" + Html.text(label) + "\" width=\""
                + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\">\n");
        nodes.values()
                .forEach(node -> node.calls().forEach(next -> line(svg, places.get(node.id()), places.get(next))));
        nodes.values().forEach(node -> box(svg, node, places.get(node.id())));
        return svg.append("</svg>\n").toString();
    }

    private static void line(StringBuilder svg, int @Nullable [] from, int @Nullable [] to) {
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

    private static void box(StringBuilder svg, Node node, int @Nullable [] place) {
        if (place == null) {
            return;
        }
        int x = place[0] * COLUMN + 4;
        int y = place[1] * ROW + 4;
        String name = node.name().length() > LONGEST ? node.name().substring(0, LONGEST - 1) + "…" : node.name();
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"%s><title>%s</title></rect>"
                .formatted(x, y, WIDTH, HEIGHT, node.dead() ? " class=\"dead\"" : "", Html.text(node.title())));
        svg.append("<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(x + 8, y + 17, Html.text(name)));
    }
}
