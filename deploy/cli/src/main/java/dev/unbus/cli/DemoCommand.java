package dev.unbus.cli;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.console.WrongUsage;
import dev.unbus.cli.demo.Demo;
import dev.unbus.cli.demo.DemoReport;
import dev.unbus.cli.demo.Places;
import dev.unbus.cli.platform.ComponentStatus;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.Kind;
import dev.unbus.cli.platform.State;
import dev.unbus.cli.platform.StatusReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unbus demo}. */
@Command(
        name = "demo",
        description = {
            "Drops an order file, follows its orders through to their invoices, and prints what became of them. Ends with 0 only"
                    + " when all adds up."
        })
final class DemoCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--file", paramLabel = "CSV", description = "An order file; the project's sample when not given.")
    @Nullable
    Path file;

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "90",
            description = "Give up when nothing has moved for so long; ${DEFAULT-VALUE} when not given.")
    int patienceSeconds;

    DemoCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (patienceSeconds < 1) {
            throw WrongUsage.of(spec, "--patience is a number of seconds from 1");
        }
        Console talk = json ? console.forJson() : console;
        Installation here = installation.get();
        StatusReport platform = new StatusReport(here);
        List<ComponentStatus> components = platform.read();
        requireRunning(components, talk);
        Path orders = file == null ? here.sampleOrders() : file;
        Demo demo = new Demo(places(here, platform, components), talk, Duration.ofSeconds(patienceSeconds));
        DemoReport report = demo.run(orders);
        if (json) {
            console.result(Json.write(report));
        } else {
            Demo.describe(report).forEach(console::result);
        }
        return report.addsUp() ? 0 : 1;
    }

    private static Places places(Installation here, StatusReport platform, List<ComponentStatus> components) {
        return new Places(
                here.home().orderInbox(),
                platform.inventory().kafka(),
                platform.inventory().legacySystems(),
                address(components, "orders/order-status-api"),
                address(components, "customers/customer-api"),
                address(components, "customers/customer-soap"));
    }

    private static String address(List<ComponentStatus> components, String name) {
        return components.stream()
                .filter(component -> component.name().equals(name))
                .map(ComponentStatus::httpUrl)
                .findFirst()
                .orElseThrow(
                        () -> new CommandFailure("the demonstration needs " + name + ", which this project has not."));
    }

    private static void requireRunning(List<ComponentStatus> components, Console talk) {
        for (ComponentStatus component : components) {
            boolean runs = component.state() == State.UP || component.state() == State.STARTING;
            if (!runs && component.kind() == Kind.DEVSTACK) {
                throw new CommandFailure("the platform does not run; start it with ./unbus up.");
            }
            if (!runs && component.kind() != Kind.CATALOG) {
                talk.say(
                        "note: " + component.name() + " is " + component.state().word()
                                + "; what depends on it waits until ./unbus up --only " + component.name());
            }
        }
    }
}
