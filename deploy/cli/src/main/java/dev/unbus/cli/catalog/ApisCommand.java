package dev.unbus.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.CatalogAccess;
import dev.unbus.cli.platform.Installation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unbus apis}. */
@Command(
        name = "apis",
        description = {
            "Lists what the integrations promise, in OpenAPI, AsyncAPI or WSDL, and who is known to rely on it. With a name it"
                    + " prints that document."
        })
public final class ApisCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Print the document of this name.")
    @Nullable
    String name;

    @Option(names = "--version", paramLabel = "VERSION", description = "Of this version, when there are several.")
    @Nullable
    String version;

    @Option(
            names = "--integration",
            paramLabel = "TEAM/FLOW",
            description = "Of this integration, when there are several.")
    @Nullable
    String integration;

    @Option(names = "--json", description = "Print one JSON document: the list.")
    boolean json;

    /** The command on an installation. */
    public ApisCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        CatalogClient catalog = new CatalogClient(CatalogAccess.of(installation.get()));
        if (name != null) {
            String path = "/api/apis/" + CatalogClient.encoded(name) + "/contract";
            console.result(catalog.text(CatalogClient.path(path, parameters())).stripTrailing());
            return 0;
        }
        JsonNode apis = catalog.get("/api/apis");
        console.result(json ? apis.toString() : table(apis).toString());
        return 0;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (version != null) {
            parameters.put("version", version);
        }
        if (integration != null) {
            parameters.put("integration", integration);
        }
        return parameters;
    }

    private static Columns table(JsonNode apis) {
        Columns table = new Columns("NAME", "TYPE", "VERSION", "INTEGRATION", "STATE", "CONSUMERS");
        for (JsonNode one : apis) {
            table.add(
                    one.path("name").asText(),
                    one.path("type").asText(),
                    one.path("version").asText(),
                    one.path("integration").asText(),
                    one.path("state").asText(),
                    consumers(one));
        }
        return table;
    }

    private static String consumers(JsonNode api) {
        String consumers = StreamSupport.stream(api.path("consumers").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        return consumers.isEmpty() ? "-" : consumers;
    }
}
