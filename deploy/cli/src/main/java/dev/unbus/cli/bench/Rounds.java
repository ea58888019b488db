package dev.unbus.cli.bench;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Measures all contenders of a scenario round by round, every other round in the opposite order. */
final class Rounds {

    static final int WARM_UP_MESSAGES = 15_000;
    private static final int WARM_UP_SHARE = 20;

    /** So that 16 consumers have something to do. */
    private static final int SOURCE_PARTITIONS = 16;

    private static final int SINK_PARTITIONS = 4;

    private final Installation installation;
    private final Console console;
    private final BenchRequest request;
    private final BenchBrokers brokers;
    private final @Nullable OrderRows orders;
    private int places;

    Rounds(Installation installation, Console console, BenchRequest request, BenchBrokers brokers) {
        this.installation = installation;
        this.console = console;
        this.request = request;
        this.brokers = brokers;
        this.orders = request.scenario() == Scenario.FILE_KAFKA ? writeOrders() : null;
    }

    private OrderRows writeOrders() {
        console.say("writing " + request.fileMegabytes() + " MB of order rows");
        return OrderRows.write(
                brokers.folder().resolve("orders.txt"),
                installation.sampleOrders(),
                request.fileMegabytes() * 1_000_000L);
    }

    List<Measured> run(List<Contender> contenders) throws InterruptedException {
        console.say("warming the brokers up");
        throughput(contenders.get(0));
        List<Measured> all = new ArrayList<>();
        List<Contender> order = new ArrayList<>(contenders);
        for (int round = 1; round <= request.rounds(); round++) {
            for (Contender contender : order) {
                Measured measured = measure(contender, round);
                all.add(measured);
                console.say(line(measured));
            }
            Collections.reverse(order);
        }
        return all;
    }

    private Measured measure(Contender contender, int round) throws InterruptedException {
        Throughput throughput = Throughput.none(Double.NaN);
        Latency latency = Latency.none();
        String failure = null;
        try {
            throughput = throughput(contender);
            latency = latency(contender);
        } catch (CommandFailure failed) {
            // The others are still worth measuring; the report says what happened to this one.
            failure = failed.getMessage();
            brokers.keepLogs();
        }
        return new Measured(contender.name(), round, throughput, latency, failure);
    }

    private Throughput throughput(Contender contender) throws InterruptedException {
        Place place = place();
        int warmUp = orders == null ? WARM_UP_MESSAGES : orders.rows() / WARM_UP_SHARE;
        ThroughputRun run = new ThroughputRun(installation.java(), warmUp, request.messages());
        try (Sink sink = sink(place);
                Source source = orders == null ? queueOrTopic(place) : orders.in(Path.of(place.source()))) {
            return run.measure(contender, place, source, sink, contender.limitOr(request.limit()));
        }
    }

    /** A file has all its rows at once: there is no rate to speak of. */
    private Latency latency(Contender contender) throws InterruptedException {
        if (request.latencySeconds() == 0 || orders != null) {
            return Latency.none();
        }
        Place place = place();
        try (Sink sink = sink(place);
                PacedSource source = queueOrTopic(place)) {
            return new LatencyRun(installation.java(), request.latencySeconds())
                    .measure(contender, place, source, sink);
        }
    }

    private PacedSource queueOrTopic(Place place) {
        return request.scenario() == Scenario.JMS_KAFKA
                ? new JmsQueue(place.artemis(), place.source())
                : new KafkaTopic(place.kafka(), place.source(), SOURCE_PARTITIONS);
    }

    private Sink sink(Place place) {
        return request.scenario() == Scenario.KAFKA_JMS
                ? new JmsQueue(place.artemis(), place.sink())
                : new KafkaTopic(place.kafka(), place.sink(), SINK_PARTITIONS);
    }

    private Place place() {
        String name = "bench." + ++places;
        Path folder = brokers.folder().resolve(name);
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot create " + folder, unwritable);
        }
        String source = orders == null ? name + ".in" : folder.resolve("in").toString();
        return new Place(installation.root(), folder, brokers.kafka(), brokers.artemis(), source, name + ".out");
    }

    private static String line(Measured measured) {
        return String.format(
                Locale.ROOT,
                "round %d  %-32s %9s messages/s  p99 %8s ms%s",
                measured.round(),
                measured.contender(),
                Table.measured(measured.throughput().perSecond(), 0),
                Table.measured(measured.latency().p99Millis(), 1),
                measured.failure() == null ? "" : "  (" + measured.failure() + ")");
    }
}
