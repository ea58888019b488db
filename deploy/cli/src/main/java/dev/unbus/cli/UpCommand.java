package dev.unbus.cli;

import dev.unbus.cli.catalog.ConsoleAddress;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.console.WrongUsage;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.PortOffsetOption;
import dev.unbus.cli.platform.Startup;
import dev.unbus.cli.platform.UpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unbus up}. */
@Command(
        name = "up",
        description = {
            "Builds what is missing, starts the brokers, the legacy systems, the integrations and the catalog, and prints the"
                    + " console's URL when all are healthy. Stays until Ctrl-C, which stops them all.",
            "A flow that was deployed to this machine starts as it was deployed: its release, and not what is built.",
            "With --only on a platform that runs, the named components join it, and the call returns."
        })
final class UpCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--detach", description = "Return as soon as all are healthy; ./unbus down stops them.")
    boolean detach;

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "Start just these components.")
    List<String> only = new ArrayList<>();

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description = "Add N to every port, to run beside another platform.")
    @Nullable
    Integer portOffset;

    @Option(names = "--no-build", description = "Start what is built, however old.")
    boolean noBuild;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long one component may take until it is healthy; ${DEFAULT-VALUE} when not given.")
    int patienceSeconds;

    UpCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() throws InterruptedException {
        Startup startup = new Startup(installation.get(), console, request());
        Thread stopper = new Thread(startup::interrupt, "stop-what-was-started");
        Runtime.getRuntime().addShutdownHook(stopper);
        boolean owns = start(startup);
        startup.catalog().ifPresent(catalog -> console.result("Console: " + ConsoleAddress.of(catalog)));
        if (owns && !detach) {
            console.say("Ctrl-C stops all.");
            startup.stay();
            console.say("all components were stopped");
        }
        startup.letGo();
        return 0;
    }

    private boolean start(Startup startup) throws InterruptedException {
        try {
            return startup.run();
        } catch (CommandFailure failure) {
            if (startup.isInterrupted()) {
                // Ctrl-C came first: the virtual machine ends when all is stopped.
                Thread.currentThread().join();
            }
            throw failure;
        }
    }

    private UpRequest request() {
        OptionalInt offset = PortOffsetOption.checked(spec, portOffset);
        if (patienceSeconds < 1) {
            throw WrongUsage.of(spec, "--patience is a number of seconds from 1");
        }
        return new UpRequest(only, offset, !noBuild, Duration.ofSeconds(patienceSeconds));
    }
}
