package dev.unbus.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.CatalogAccess;
import dev.unbus.cli.platform.Installation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unbus failed list}. */
@Command(
        name = "list",
        description = {
            "Lists why messages failed: each line is a group of messages that failed for the same reason. With --group,"
                    + " --key or --text it lists the messages themselves, the newest first."
        })
final class ListCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Option(names = "--team", paramLabel = "TEAM", description = "Of this team's integrations.")
    @Nullable
    String team;

    @Option(names = "--integration", paramLabel = "TEAM/FLOW", description = "Of this integration.")
    @Nullable
    String integration;

    @Option(names = "--group", paramLabel = "GROUP", description = "The messages of this group.")
    @Nullable
    String group;

    @Option(names = "--key", paramLabel = "KEY", description = "The messages with this business key.")
    @Nullable
    String key;

    @Option(names = "--text", paramLabel = "TEXT", description = "The messages with this in their headers or reason.")
    @Nullable
    String text;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "failed, replaying, replayed, failed-again or discarded.")
    @Nullable
    String state;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many messages at most; ${DEFAULT-VALUE} when not given.")
    int limit;

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    ListCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        boolean messages = group != null || key != null || text != null;
        String path = messages ? "/api/failed-messages" : "/api/failed-messages/groups";
        JsonNode found =
                new CatalogClient(CatalogAccess.of(installation.get())).get(CatalogClient.path(path, parameters()));
        if (json) {
            console.result(found.toString());
            return 0;
        }
        Columns table = messages ? messages(found) : groups(found);
        console.result(table.isEmpty() ? "No message that failed." : table.toString());
        return 0;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "team", team);
        put(parameters, "integration", integration);
        put(parameters, "group", group);
        put(parameters, "key", key);
        put(parameters, "text", text);
        put(parameters, "state", state);
        put(parameters, "limit", Integer.toString(limit));
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static Columns groups(JsonNode groups) {
        Columns table = new Columns("GROUP", "COUNT", "INTEGRATION", "ROUTE", "LAST", "REASON");
        for (JsonNode one : groups) {
            table.add(
                    one.path("group").asText(),
                    one.path("count").asLong(),
                    one.path("integration").asText(),
                    one.path("route").asText(),
                    Moments.toSecond(one.path("last").asText()),
                    one.path("message").asText());
        }
        return table;
    }

    private static Columns messages(JsonNode messages) {
        Columns table = new Columns("ID", "STATE", "KEY", "INTEGRATION", "FAILED", "REASON");
        for (JsonNode one : messages) {
            table.add(
                    one.path("id").asText(),
                    one.path("state").asText(),
                    one.path("businessKey").asText("-"),
                    one.path("integration").asText(),
                    Moments.toSecond(one.path("failedAt").asText()),
                    one.path("message").asText());
        }
        return table;
    }
}
