package dev.unbus.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures the console's topology page with 1,000 nodes and 2,000 edges: how long until all of it is drawn, and how many frames a
 * second while it is panned. The console is the built one; its API answers from here.
 */
public final class TopologyPicture {

    private static final String ORIGIN = "http://console.localhost";
    private static final int INTEGRATIONS = 500;
    private static final int CHANNELS = 500;
    private static final int TEAMS = 40;
    private static final int RUNS = 5;
    private static final long PAN_MILLIS = 5_000;
    private static final String COUNT_FRAMES =
            """
            () => { window.frames_ = []; window.counting_ = true;
              const tick = at => { window.frames_.push(at); if (window.counting_) requestAnimationFrame(tick); };
              requestAnimationFrame(tick); }
            """;
    private static final String FRAMES_A_SECOND =
            """
            () => { window.counting_ = false; const all = window.frames_;
              return 1000 * (all.length - 1) / (all[all.length - 1] - all[0]); }
            """;
    private static final String ALL_DRAWN =
            "count => document.querySelectorAll('.ub-node').length === count && document.querySelectorAll('.ub-edge').length > 0";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path console;

    private TopologyPicture(Path console) {
        this.console = console;
    }

    /** Prints what it measured of the console that was built into the one folder that it takes. */
    public static void main(String[] folder) {
        TopologyPicture picture = new TopologyPicture(Path.of(folder[0]));
        try (Browser browser = new Browser()) {
            Page page = browser.open(1280, 900, ColorScheme.LIGHT);
            page.route(ORIGIN + "/**", picture::answer);
            double[] millis = IntStream.range(0, RUNS)
                    .mapToDouble(run -> firstPicture(page))
                    .sorted()
                    .toArray();
            System.out.printf(
                    "first picture of 1,000 nodes and 2,000 edges: %.0f ms (median of %d; %.0f to %.0f)%n",
                    millis[RUNS / 2], RUNS, millis[0], millis[RUNS - 1]);
            System.out.printf("frames a second while panning: %.1f%n", panned(page));
        }
    }

    private static double firstPicture(Page page) {
        long begin = System.nanoTime();
        page.navigate(ORIGIN + "/topology", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForFunction(ALL_DRAWN, INTEGRATIONS + CHANNELS);
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double panned(Page page) {
        BoundingBox box = page.locator(".ub-topology").boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + 4;
        page.mouse().move(x, y);
        page.mouse().down();
        page.evaluate(COUNT_FRAMES);
        long end = System.currentTimeMillis() + PAN_MILLIS;
        for (int step = 0; System.currentTimeMillis() < end; step++) {
            page.mouse().move(x + 150 * Math.sin(step / 10.0), y + 100 + 80 * Math.cos(step / 10.0));
        }
        page.mouse().up();
        return ((Number) page.evaluate(FRAMES_A_SECOND)).doubleValue();
    }

    private void answer(Route route) {
        String path = URI.create(route.request().url()).getPath();
        if (path.startsWith("/api/")) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(api(path)));
        } else {
            Path file = console.resolve(path.substring(1));
            route.fulfill(new Route.FulfillOptions()
                    .setPath(path.length() > 1 && Files.isRegularFile(file) ? file : console.resolve("index.html")));
        }
    }

    private static String api(String path) {
        return switch (path) {
            case "/api/session" ->
                JSON.valueToTree(Map.of("user", "bench", "teams", new String[0], "admin", true))
                        .toString();
            case "/api/topology" -> topology().toString();
            default -> "[]";
        };
    }

    private static ObjectNode topology() {
        ObjectNode topology = JSON.createObjectNode();
        ArrayNode nodes = topology.putArray("nodes");
        for (int flow = 0; flow < INTEGRATIONS; flow++) {
            node(nodes, integration(flow), "integration", flow);
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
            node(nodes, channel(channel), "topic", channel);
        }
        ArrayNode edges = topology.putArray("edges");
        for (int flow = 0; flow < INTEGRATIONS; flow++) {
            for (int neighbour = 0; neighbour < 4; neighbour++) {
                String channel = channel((flow * 4 * 37 + neighbour * 11) % CHANNELS);
                boolean in = neighbour % 2 == 0;
                edges.addObject()
                        .put("from", in ? channel : integration(flow))
                        .put("to", in ? integration(flow) : channel)
                        .put("declared", true)
                        .put("observed", true)
                        .put("messages", 1_000)
                        .put("perSecond", flow % 10 == 0 ? flow / 10.0 : 0)
                        .putNull("disagreement");
            }
        }
        return topology;
    }

    private static void node(ArrayNode nodes, String id, String kind, int number) {
        nodes.addObject().put("id", id).put("kind", kind).put("owner", "team-" + number % TEAMS);
    }

    private static String integration(int number) {
        return "team-" + number % TEAMS + "/flow-" + number;
    }

    private static String channel(int number) {
        return "topic:events." + number;
    }
}
