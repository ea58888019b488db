package dev.unbus.catalog.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.catalog.failed.Integrations;
import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.catalog.model.PlatformChannels;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.JmsProbe;
import dev.unbus.testkit.KafkaProbe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalog is killed at random moments of a replay: each message is sent once. */
class KilledReplayIT {

    private static final int MANY = 5_000;
    private static final int FEWER = 1_000;
    private static final int MANY_KILLS = 20;
    private static final int FEWER_KILLS = 6;
    /** At the rate that is asked for the replay takes so long, without the time that the catalog is down. */
    private static final int SECONDS = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Map<String, String> brokers = new EmbeddedBrokers().start();
    private final String flow = "f" + UUID.randomUUID().toString().substring(0, 8);
    private final String channel = PlatformChannels.replaysOf("orders/" + flow);
    private final Integrations integrations = new Integrations(brokers.get("kafka.bootstrap.servers"));

    @TempDir
    Path home;

    @Test
    void sendsEachMessageOfATopicOnce() throws Exception {
        for (int i = 0; i < MANY; i++) {
            integrations.failInKafka(failure(), "key " + i, "body".getBytes(StandardCharsets.UTF_8));
        }

        List<String> sent = replayUnderKills(MANY, MANY_KILLS, () -> new KafkaProbe()
                .records(channel).stream()
                        .map(one -> one.headers().get(FailureHeaders.REPLAY_OF))
                        .toList());

        assertThat(sent).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void sendsEachMessageOfAQueueOnce() throws Exception {
        for (int i = 0; i < FEWER; i++) {
            integrations.failInQueue(failure(), "body");
        }
        List<String> received = new ArrayList<>();

        List<String> sent = replayUnderKills(FEWER, FEWER_KILLS, () -> {
            JmsProbe probe = new JmsProbe();
            while (probe.count(channel) > 0) {
                probe.receive(channel, Duration.ofSeconds(5))
                        .ifPresent(one -> received.add(one.properties().get(FailureHeaders.REPLAY_OF)));
            }
            return received;
        });

        assertThat(sent).hasSize(FEWER).doesNotHaveDuplicates();
    }

    private List<String> replayUnderKills(int messages, int kills, Supplier<List<String>> sent) throws Exception {
        try (CatalogProcess catalog = new CatalogProcess(home, brokers)) {
            catalog.start();
            String replay = start(catalog, messages);
            Random random = new Random();
            for (int kill = 0; kill < kills; kill++) {
                Thread.sleep(random.nextInt(800)); // a random moment is what this is about
                catalog.kill();
                catalog.start();
            }
            assertThat(sent(catalog, replay)).as("sent before the last kill").isLessThan(messages);
            await().atMost(PATIENCE).until(() -> sent(catalog, replay) == messages);
            List<String> all = sent.get();
            integrations.endWell(replay, all);
            await().atMost(PATIENCE).until(() -> state(catalog, replay).equals("done"));
            return all;
        }
    }

    private String start(CatalogProcess catalog, int messages) {
        String groups = "/api/failed-messages/groups?integration=orders/" + flow;
        await().atMost(PATIENCE).until(() -> Integer.valueOf(messages)
                .equals(catalog.call().get(groups).path("[0].count")));
        String group = catalog.call().get(groups).path("[0].group");
        return catalog.call()
                .body(Map.of("group", group, "perSecond", messages / SECONDS))
                .post("/api/replays")
                .path("id");
    }

    private static int sent(CatalogProcess catalog, String replay) {
        return catalog.call().get("/api/replays/" + replay).path("sent");
    }

    private static String state(CatalogProcess catalog, String replay) {
        return catalog.call().get("/api/replays/" + replay).path("state");
    }

    private Map<String, String> failure() {
        return Integrations.failure("orders/" + flow, "wrong");
    }
}
