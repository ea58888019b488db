package dev.unbus.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs the catalog on one processor beside many simulated integrations. */
final class CatalogRounds {

    static final int HEAP_MIB = 256;
    static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final int INTEGRATIONS = 1_000;
    private static final int ROUTES = 10;
    private static final int ROUTES_LOOKED_AT = 50;
    private static final int PORT = 8080;
    private static final int MANAGEMENT_PORT = 9080;
    private static final String TOKEN = "of-the-benchmark";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double BYTES_PER_MIB = 1 << 20;
    private static final String SIMULATION = "benchmarks/catalog/target/";
    private static final List<String> ON_ONE_PROCESSOR = List.of("taskset", "-c", "0");

    private final Installation installation;
    private final Console console;
    private final Path folder;
    private final BenchRequest request;

    CatalogRounds(Installation installation, Console console, Path folder, BenchRequest request) {
        this.installation = installation;
        this.console = console;
        this.folder = folder;
        this.request = request;
    }

    List<CatalogMeasured> run() throws InterruptedException {
        List<CatalogMeasured> all = new ArrayList<>();
        for (int round = 1; round <= request.rounds(); round++) {
            CatalogMeasured measured = measure(folder.resolve("round-" + round));
            all.add(measured);
            console.say(String.format(
                    Locale.ROOT,
                    "round %d  %.2f processors  %.0f MiB  topology p99 %.0f ms",
                    round,
                    measured.cpuShare(),
                    measured.peakMiB(),
                    measured.topology().p99Millis()));
        }
        return all;
    }

    /** Measures with these brokers, which run. */
    IntakeMeasured intake(BenchBrokers brokers) throws InterruptedException {
        IntakeRun.fill(brokers.kafka());
        Place place = place(folder.resolve("intake"), brokers.kafka(), brokers.artemis());
        token(place.folder());
        try (ContenderProcess process = ContenderProcess.start(
                catalog(place.folder().resolve("none.json"), true), place, installation.java(), ON_ONE_PROCESSOR)) {
            IntakeRun run = new IntakeRun(calls());
            double intake = run.intakePerSecond();
            console.say(String.format(Locale.ROOT, "failed messages  %,.0f a second taken in", intake));
            double replay = run.replayPerSecond();
            console.say(String.format(Locale.ROOT, "failed messages  %,.0f a second replayed", replay));
            return process.runs() ? new IntakeMeasured(intake, replay) : new IntakeMeasured(Double.NaN, Double.NaN);
        }
    }

    private CatalogMeasured measure(Path home) throws InterruptedException {
        Place integrations = place(home.resolve("integrations"), "", "");
        Place catalog = place(home.resolve("catalog"), "", "");
        Path targets = integrations.folder().resolve("targets.json");
        token(catalog.folder());
        try (ContenderProcess simulation =
                        ContenderProcess.start(simulation(targets), integrations, installation.java());
                ContenderProcess process = ContenderProcess.start(
                        catalog(targets, false), catalog, installation.java(), ON_ONE_PROCESSOR);
                ProcessFigures figures = new ProcessFigures(process.pid())) {
            CatalogCalls calls = calls();
            List<JsonNode> up = awaitAll(calls, process, simulation);
            List<String> histories = histories(up);
            new CatalogLoad(calls, histories).run(WARM_UP);
            return watch(
                    calls,
                    new CatalogLoad(calls, histories),
                    figures,
                    catalog.folder().resolve("data"));
        }
    }

    private CatalogMeasured watch(CatalogCalls calls, CatalogLoad load, ProcessFigures figures, Path data)
            throws InterruptedException {
        long begin = System.nanoTime();
        long cpuBefore = figures.cpuNanos();
        long bytesBefore = FolderTree.bytes(data);
        load.run(request.catalogTime());
        double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
        double grown = (FolderTree.bytes(data) - bytesBefore) / BYTES_PER_MIB;
        return new CatalogMeasured(
                (figures.cpuNanos() - cpuBefore) / NANOS_PER_SECOND / seconds,
                figures.peakMiB(),
                grown / seconds * Duration.ofDays(1).toSeconds(),
                load.topology(),
                load.history(),
                load.list(),
                calls.get("/api/topology")
                        .map(topology -> topology.path("edges").size())
                        .orElse(0),
                up(calls).size());
    }

    private CatalogCalls calls() {
        return new CatalogCalls("http://127.0.0.1:" + (PORT + request.portOffset()), TOKEN);
    }

    /** Waits until every integration is up. */
    private static List<JsonNode> awaitAll(CatalogCalls calls, ContenderProcess... processes)
            throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<JsonNode> up = List.of();
        while (up.size() < INTEGRATIONS) {
            for (ContenderProcess process : processes) {
                if (!process.runs() || System.nanoTime() > until) {
                    throw process.failure("does not run with " + INTEGRATIONS + " integrations, but " + up.size());
                }
            }
            Thread.sleep(PAUSE.toMillis());
            up = up(calls);
        }
        return up;
    }

    private static List<JsonNode> up(CatalogCalls calls) throws InterruptedException {
        Optional<JsonNode> all = calls.get("/api/integrations");
        return all.stream()
                .flatMap(list -> IntStream.range(0, list.size()).mapToObj(list::get))
                .filter(one -> one.path("state").asText().equals("up"))
                .toList();
    }

    /** Routes of integrations far from each other. */
    private static List<String> histories(List<JsonNode> up) {
        return IntStream.range(0, ROUTES_LOOKED_AT)
                .mapToObj(number -> up.get(number * up.size() / ROUTES_LOOKED_AT))
                .map(one -> "/api/integrations/%s/%s/routes/%s/history"
                        .formatted(
                                one.path("team").asText(),
                                one.path("name").asText(),
                                one.path("routes").path(0).path("id").asText()))
                .toList();
    }

    private Place place(Path home, String kafka, String artemis) {
        try {
            Files.createDirectories(home);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot create " + home, unwritable);
        }
        return new Place(installation.root(), home, kafka, artemis, "", "");
    }

    private static void token(Path home) {
        try {
            Files.writeString(home.resolve("token"), TOKEN);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write into " + home, unwritable);
        }
    }

    private static Contender simulation(Path targets) {
        return new Contender(
                "the simulation of integrations",
                HEAP_MIB,
                null,
                place -> List.of(
                        "-cp",
                        SIMULATION + "unbus-benchmark-catalog.jar:" + SIMULATION + "lib/*",
                        "dev.unbus.benchmarks.catalog.SimulatedIntegrations",
                        String.valueOf(INTEGRATIONS),
                        String.valueOf(ROUTES),
                        targets.toString()));
    }

    private Contender catalog(Path targets, boolean withBrokers) {
        return new Contender(
                "the catalog",
                HEAP_MIB,
                null,
                place -> List.of(
                        "-Dquarkus.http.port=" + (PORT + request.portOffset()),
                        "-Dquarkus.management.port=" + (MANAGEMENT_PORT + request.portOffset()),
                        "-Dunbus.catalog.targets-file=" + targets,
                        "-Dunbus.catalog.brokers.kafka.enabled=" + withBrokers,
                        "-Dunbus.catalog.brokers.artemis.enabled=" + withBrokers,
                        "-jar",
                        "routes-catalog/server/target/quarkus-app/quarkus-run.jar"));
    }
}
