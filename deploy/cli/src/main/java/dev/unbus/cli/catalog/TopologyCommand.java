package dev.unbus.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.CatalogAccess;
import dev.unbus.cli.platform.Installation;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unbus topology}. */
@Command(
        name = "topology",
        description = {
            "Shows what flows from where to where, across teams, and where what a team declares and what was observed"
                    + " disagree: declared but never seen, or seen but not declared."
        })
public final class TopologyCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    @Option(
            names = "--legacy",
            description = "With the flows of imported buses: what each calls, and what replaces it.")
    boolean legacy;

    /** The command on an installation. */
    public TopologyCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        JsonNode topology =
                new CatalogClient(CatalogAccess.of(installation.get())).get("/api/topology?legacy=" + legacy);
        console.result(json ? topology.toString() : table(topology).toString());
        return 0;
    }

    private static Columns table(JsonNode topology) {
        Columns table = new Columns("FROM", "TO", "MESSAGES", "A SECOND", "");
        for (JsonNode edge : topology.path("edges")) {
            table.add(
                    edge.path("from").asText(),
                    edge.path("to").asText(),
                    edge.path("messages").asLong(),
                    String.format(Locale.ROOT, "%.1f", edge.path("perSecond").asDouble()),
                    disagreement(edge));
        }
        return table;
    }

    private static String disagreement(JsonNode edge) {
        return switch (edge.path("disagreement").asText()) {
            case "seen-not-declared" -> "not declared";
            case "declared-not-seen" -> "never seen";
            default -> edge.path("observed").asBoolean() ? "" : unseen(edge);
        };
    }

    private static String unseen(JsonNode edge) {
        if (!isLegacy(edge, "from")) {
            return "not seen yet";
        }
        return isLegacy(edge, "to") ? "calls" : "replaced by";
    }

    private static boolean isLegacy(JsonNode edge, String end) {
        return edge.path(end).asText().startsWith("legacy:");
    }
}
