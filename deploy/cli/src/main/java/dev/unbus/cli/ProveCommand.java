package dev.unbus.cli;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.console.WrongUsage;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.prove.Circumstances;
import dev.unbus.cli.prove.GuaranteesPage;
import dev.unbus.cli.prove.Pair;
import dev.unbus.cli.prove.Prove;
import dev.unbus.cli.prove.ProveReport;
import dev.unbus.cli.prove.ProveRequest;
import dev.unbus.cli.prove.ProveTable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unbus prove}. */
@Command(
        name = "prove",
        description = {
            "Starts brokers of its own and two instances of a minimal integration, sends numbered messages, and kills, pauses and"
                    + " cuts off at random moments. Then reads what was committed and counts. Ends with 0 only when no message"
                    + " is lost and none came twice.",
            "PAIR is jms-kafka, kafka-jms, kafka-kafka, jms-jms, file-kafka, file-jms, kafka-db or jms-db.",
            "A run of at least 50,000 messages and 30 faults is written to docs/guarantees.md, as is any with --record."
        })
final class ProveCommand implements Callable<Integer> {

    private static final int RECORDED_MESSAGES = 50_000;
    private static final int RECORDED_FAULTS = 30;
    private static final List<String> CONTENDERS = List.of(ProveRequest.GROUP, "camel-transacted", "camel-auto");

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "PAIR", description = "Source and sink.")
    String pair = "";

    @Option(
            names = "--messages",
            paramLabel = "N",
            defaultValue = "50000",
            description = "How many messages; ${DEFAULT-VALUE} when not given.")
    int messages;

    @Option(
            names = "--faults",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many faults; ${DEFAULT-VALUE} when not given.")
    int faults;

    @Option(names = "--seed", paramLabel = "S", description = "What the faults are drawn from; any when not given.")
    @Nullable
    Long seed;

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    @Option(names = "--record", description = "Write the result to docs/guarantees.md, however small the run.")
    boolean record;

    @Option(names = "--keep", description = "Keep logs and data although the proof succeeds.")
    boolean keep;

    @Option(names = "--no-build", description = "Start what is built, however old.")
    boolean noBuild;

    /** Stock Camel, to see that the counter counts. */
    @Option(names = "--contender", hidden = true, defaultValue = ProveRequest.GROUP)
    String contender = ProveRequest.GROUP;

    ProveCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() throws InterruptedException {
        ProveRequest request = request();
        Console talk = json ? console.forJson() : console;
        Installation here = installation.get();
        Prove prove = new Prove(request, here, talk);
        Thread stopper = new Thread(prove::interrupt, "stop-what-was-started");
        Runtime.getRuntime().addShutdownHook(stopper);
        ProveReport report = run(prove);
        Runtime.getRuntime().removeShutdownHook(stopper);
        if (isRecorded(request)) {
            new GuaranteesPage(here.root()).record(report, Circumstances.here(here));
            talk.say("recorded in docs/guarantees.md");
        }
        if (json) {
            console.result(Json.write(report));
        } else {
            ProveTable.of(report).forEach(console::result);
        }
        return report.holds() ? 0 : 1;
    }

    private static ProveReport run(Prove prove) throws InterruptedException {
        try {
            return prove.run();
        } catch (CommandFailure failure) {
            if (prove.isInterrupted()) {
                // Ctrl-C came first: the virtual machine ends when all is stopped.
                Thread.currentThread().join();
            }
            throw failure;
        }
    }

    private boolean isRecorded(ProveRequest request) {
        boolean whole = messages >= RECORDED_MESSAGES && faults >= RECORDED_FAULTS;
        return request.contender().equals(ProveRequest.GROUP) && (record || whole);
    }

    private ProveRequest request() {
        Pair known = Pair.named(pair)
                .orElseThrow(() -> WrongUsage.of(spec, "a pair is one of " + String.join(", ", Pair.words())));
        if (messages < 1 || faults < 0) {
            throw WrongUsage.of(spec, "--messages is a number from 1, --faults a number from 0");
        }
        if (!CONTENDERS.contains(contender)) {
            throw WrongUsage.of(spec, "--contender is one of " + String.join(", ", CONTENDERS));
        }
        long drawn = seed != null ? seed : ThreadLocalRandom.current().nextLong(1, 1_000_000_000);
        return new ProveRequest(known, messages, faults, drawn, contender, !noBuild, keep);
    }
}
