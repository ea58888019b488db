package dev.unbus.cli;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.platform.ComponentStatus;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.StatusReport;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unbus status}. */
@Command(
        name = "status",
        description = {
            "Tells how every component is: up (runs, is healthy), starting (runs, is not healthy yet), down (not started, or"
                    + " stopped), failed (its process is gone, and nobody stopped it)."
        })
final class StatusCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    StatusCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        List<ComponentStatus> components = new StatusReport(installation.get()).read();
        if (json) {
            console.result(Json.write(new Document(components)));
        } else {
            console.result(row("NAME", "KIND", "STATE", "PID", "MiB", "HTTP", "MANAGEMENT", "VERSION", "STARTED"));
            components.forEach(component -> console.result(rowOf(component)));
        }
        return 0;
    }

    private static String rowOf(ComponentStatus component) {
        return row(
                component.name(),
                component.kind().word(),
                component.state().word(),
                orDash(component.pid()),
                orDash(component.residentMiB()),
                orDash(component.httpUrl()),
                component.managementUrl(),
                component.version(),
                component.startedAt() == null
                        ? "-"
                        : component.startedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String row(String... columns) {
        return String.format(Locale.ROOT, "%-32s %-12s %-9s %8s %6s  %-22s %-22s %-16s %s", (Object[]) columns);
    }

    private static String orDash(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private record Document(List<ComponentStatus> components) {}
}
