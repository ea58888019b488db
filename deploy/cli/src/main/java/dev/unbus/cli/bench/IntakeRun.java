package dev.unbus.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.CommandFailure;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** Has a catalog take in failed messages that wait, and send a group of them again. */
final class IntakeRun {

    static final int MESSAGES = 100_000;
    static final int REPLAYED = 10_000;

    private static final String REPLAYED_CAUSE = "dev.unbus.Replayed";
    private static final String GROUPS = "/api/failed-messages/groups";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SHORT_PAUSE = Duration.ofMillis(100);
    private static final double NANOS_PER_SECOND = 1e9;

    private final CatalogCalls calls;

    IntakeRun(CatalogCalls calls) {
        this.calls = calls;
    }

    /** Puts the messages there before there is a catalog. */
    static void fill(String kafka) {
        FailedMessages failed = new FailedMessages(kafka);
        failed.fill(MESSAGES - REPLAYED, "dev.unbus.NotReplayed");
        failed.fill(REPLAYED, REPLAYED_CAUSE);
    }

    /** From the first look at which there are any to the one at which there are all. */
    double intakePerSecond() throws InterruptedException {
        long first = count(await(GROUPS, PAUSE, groups -> count(groups) > 0));
        long begin = System.nanoTime();
        await(GROUPS, PAUSE, groups -> count(groups) >= MESSAGES);
        return (MESSAGES - first) * NANOS_PER_SECOND / (System.nanoTime() - begin);
    }

    /** From the order until the last of the group has been sent. */
    double replayPerSecond() throws InterruptedException {
        long begin = System.nanoTime();
        JsonNode replay = calls.post("/api/replays", Map.of("group", group()));
        await(
                "/api/replays/" + replay.path("id").asText(),
                SHORT_PAUSE,
                now -> now.path("sent").asInt() == REPLAYED);
        return REPLAYED * NANOS_PER_SECOND / (System.nanoTime() - begin);
    }

    private String group() throws InterruptedException {
        for (JsonNode group : await(GROUPS, PAUSE, groups -> true)) {
            if (group.path("cause").asText().equals(REPLAYED_CAUSE)) {
                return group.path("group").asText();
            }
        }
        throw new CommandFailure("The catalog has no group of " + REPLAYED_CAUSE + ".");
    }

    private JsonNode await(String path, Duration pause, Predicate<JsonNode> wanted) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            JsonNode answer = calls.get(path).filter(wanted).orElse(null);
            if (answer != null) {
                return answer;
            }
            Thread.sleep(pause.toMillis());
        }
        throw new CommandFailure(
                "What was waited for at " + path + " did not come within " + PATIENCE.toSeconds() + " s.");
    }

    private static long count(JsonNode groups) {
        long sum = 0;
        for (JsonNode group : groups) {
            sum += group.path("count").asLong();
        }
        return sum;
    }
}
