package dev.unbus.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.CatalogAccess;
import dev.unbus.cli.platform.Installation;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code unbus failed replay}. */
@Command(
        name = "replay",
        description = {
            "Sends failed messages through their route again and follows how they end. Ends with 0 when all went through.",
            "The replay is the catalog's: it goes on when this command is interrupted."
        })
final class ReplayCommand implements Callable<Integer> {

    private static final long INTERVAL_MILLIS = 500;

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Chosen chosen = new Chosen();

    @Option(names = "--rate", paramLabel = "N", description = "At most so many a second; all at once when not given.")
    @Nullable
    Double rate;

    @Option(
            names = "--stop-after",
            paramLabel = "N",
            description = "Leave the rest as it is when so many failed again.")
    @Nullable
    Integer stopAfter;

    @Option(names = "--body", paramLabel = "FILE", description = "Send this instead, for one message: a text in UTF-8.")
    @Nullable
    Path body;

    @Option(names = "--dry-run", description = "Only tell where the messages would go.")
    boolean dryRun;

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    ReplayCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!chosen.isOneWay() && spec != null) {
            throw new ParameterException(spec.commandLine(), "Name messages by their ids, or a group.");
        }
        CatalogClient catalog = new CatalogClient(CatalogAccess.of(installation.get()));
        JsonNode begun = catalog.post("/api/replays", request());
        if (dryRun) {
            console.result(json ? begun.toString() : targets(begun));
            return 0;
        }
        JsonNode ended = followed(catalog, begun.path("id").asText());
        console.result(json ? ended.toString() : summary(ended));
        return ended.path("replayed").asInt() == ended.path("total").asInt() ? 0 : 1;
    }

    private Map<String, Object> request() {
        Map<String, Object> request = chosen.request();
        if (rate != null) {
            request.put("perSecond", rate);
        }
        if (stopAfter != null) {
            request.put("stopAfterFailures", stopAfter);
        }
        if (body != null) {
            request.put("edit", Map.of("body", text(body)));
        }
        request.put("dryRun", dryRun);
        return request;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException bytes) {
            throw new CommandFailure(file + " is no text in UTF-8.", bytes);
        } catch (IOException unreadable) {
            throw new CommandFailure("cannot read " + file + ".", unreadable);
        }
    }

    private JsonNode followed(CatalogClient catalog, String id) throws InterruptedException {
        Console talk = json ? console.forJson() : console;
        String said = "";
        JsonNode replay = catalog.get("/api/replays/" + id);
        while (replay.path("state").asText().equals("running")) {
            String progress = progress(replay);
            if (talk.isTerminal()) {
                talk.block(List.of(progress));
            } else if (!progress.equals(said)) {
                talk.say(progress);
            }
            said = progress;
            Thread.sleep(INTERVAL_MILLIS);
            replay = catalog.get("/api/replays/" + id);
        }
        talk.endBlock();
        return replay;
    }

    private static String progress(JsonNode replay) {
        return "replay " + replay.path("id").asText() + ": " + counts(replay);
    }

    private static String summary(JsonNode replay) {
        String reason = replay.path("reason").isNull()
                ? ""
                : " (" + replay.path("reason").asText() + ")";
        return "replay " + replay.path("id").asText() + " "
                + replay.path("state").asText() + reason + ": " + counts(replay);
    }

    private static String counts(JsonNode replay) {
        return "of " + replay.path("total").asInt() + " messages "
                + replay.path("sent").asInt() + " sent, "
                + replay.path("replayed").asInt() + " went through, "
                + replay.path("failedAgain").asInt() + " failed again";
    }

    private static String targets(JsonNode dryRun) {
        Columns table = new Columns("CHANNEL", "INTEGRATION", "ROUTE", "MESSAGES");
        for (JsonNode one : dryRun.path("targets")) {
            table.add(
                    one.path("channel").asText(),
                    one.path("integration").asText(),
                    one.path("route").asText(),
                    one.path("count").asInt());
        }
        return table.isEmpty() ? "None of these messages is open." : table.toString();
    }
}
