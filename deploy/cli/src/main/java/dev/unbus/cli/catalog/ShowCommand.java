package dev.unbus.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.CatalogAccess;
import dev.unbus.cli.platform.Installation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unbus failed show}. */
@Command(name = "show", description = "Shows a failed message: why it failed, its headers, its body.")
final class ShowCommand implements Callable<Integer> {

    private static final List<String> FACTS = List.of(
            "id",
            "state",
            "integration",
            "route",
            "step",
            "cause",
            "message",
            "source",
            "attempts",
            "failedAt",
            "businessKey");

    private final Console console;
    private final Supplier<Installation> installation;

    @Parameters(paramLabel = "ID", description = "The id of the message.")
    String id = "";

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    ShowCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        CatalogClient catalog = new CatalogClient(CatalogAccess.of(installation.get()));
        JsonNode message = catalog.get("/api/failed-messages/" + CatalogClient.encoded(id));
        if (json) {
            console.result(message.toString());
        } else {
            FACTS.forEach(fact -> console.result(line(fact, message.path(fact))));
            message.path("headers").properties().forEach(one -> console.result(line(one.getKey(), one.getValue())));
            console.result("");
            console.result(body(message));
        }
        return 0;
    }

    private static String line(String name, JsonNode value) {
        return String.format("%-20s %s", name, value.isNull() ? "-" : value.asText());
    }

    private static String body(JsonNode message) {
        return message.path("bodyEncoding").asText().equals("none")
                ? "The body has " + message.path("bytes").asLong() + " bytes; it can be downloaded from"
                        + " /api/failed-messages/" + message.path("id").asText() + "/body."
                : message.path("body").asText();
    }
}
