package dev.unbus.cli;

import dev.unbus.cli.bench.Bench;
import dev.unbus.cli.bench.BenchReport;
import dev.unbus.cli.bench.BenchRequest;
import dev.unbus.cli.bench.BenchmarksFile;
import dev.unbus.cli.bench.Scenario;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.console.WrongUsage;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.Inventory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unbus bench}. */
@Command(
        name = "bench",
        description = {
            "Measures Unbus beside a bare client loop and what people use today, on brokers of its own, and writes the"
                    + " result into docs/benchmarks.md. Takes minutes; end other work on this machine first.",
            "Scenarios: jms-kafka, kafka-jms, file-kafka, tax (what the platform costs a route in memory), catalog (what"
                    + " 1,000 integrations cost the catalog), and start (how soon a route is there, and what it holds)."
        })
final class BenchCommand implements Callable<Integer> {

    private static final int MOST_MESSAGES = 1_000_000;
    private static final int LARGEST_FILE_MEGABYTES = 10_000;
    private static final int MOST_SECONDS = 600;
    private static final int MOST_ROUNDS = 20;

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", description = "What is measured.")
    String scenario = "";

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often each is measured; the order alternates; ${DEFAULT-VALUE} when not given.")
    int rounds;

    @Option(
            names = "--messages",
            paramLabel = "N",
            defaultValue = "200000",
            description = "Messages to measure after warming up; ${DEFAULT-VALUE} when not given.")
    int messages;

    @Option(
            names = "--size",
            paramLabel = "MB",
            defaultValue = "1000",
            description = "The size of the file of file-kafka; ${DEFAULT-VALUE} when not given.")
    int megabytes;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "The longest measurement of throughput; ${DEFAULT-VALUE} when not given.")
    int limitSeconds;

    @Option(
            names = "--latency",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description =
                    "How long latency is measured after warming up as long, 0 for not at all; ${DEFAULT-VALUE} when not given.")
    int latencySeconds;

    @Option(
            names = "--time",
            paramLabel = "SECONDS",
            defaultValue = "180",
            description = "How long catalog is measured after a minute to warm up; ${DEFAULT-VALUE} when not given.")
    int catalogSeconds;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "2700",
            description = "Added to the ports of the brokers; ${DEFAULT-VALUE} when not given.")
    int portOffset;

    BenchCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() throws InterruptedException {
        BenchRequest request = request();
        Installation here = installation.get();
        BenchReport report = new Bench(here, json ? console.forJson() : console, request).run();
        new BenchmarksFile(here.root().resolve("docs/benchmarks.md")).put(report);
        console.result(json ? Json.write(report) : report.markdown());
        return 0;
    }

    private BenchRequest request() {
        Scenario wanted = Scenario.named(scenario)
                .orElseThrow(() -> WrongUsage.of(spec, "SCENARIO is one of " + String.join(", ", Scenario.words())));
        require("--rounds", rounds, 1, MOST_ROUNDS);
        require("--messages", messages, 1, MOST_MESSAGES);
        require("--size", megabytes, 1, LARGEST_FILE_MEGABYTES);
        require("--limit", limitSeconds, 1, MOST_SECONDS);
        require("--latency", latencySeconds, 0, MOST_SECONDS);
        require("--time", catalogSeconds, 1, MOST_SECONDS);
        require("--port-offset", portOffset, 0, Inventory.LARGEST_PORT_OFFSET);
        return new BenchRequest(
                wanted,
                rounds,
                messages,
                megabytes,
                Duration.ofSeconds(limitSeconds),
                latencySeconds,
                Duration.ofSeconds(catalogSeconds),
                portOffset);
    }

    private void require(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw WrongUsage.of(spec, "%s is a number from %d to %d".formatted(option, least, most));
        }
    }
}
