package dev.unbus.cli.scaffold;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Component;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.PortOffsetOption;
import dev.unbus.cli.platform.Surroundings;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unbus dev}. */
@Command(
        name = "dev",
        description = {
            "Runs an integration from its sources: a change is compiled and loaded while it runs, within seconds."
                    + " Starts the brokers when they do not run. Ctrl-C ends it, and what it started."
        })
public final class DevCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "TEAM/FLOW", description = "An integration of this project.")
    String name = "";

    @Option(names = "--legacy-systems", description = "Start the simulated legacy systems, too.")
    boolean legacySystems;

    @Option(names = "--port-offset", paramLabel = "N", description = "Add N to every port.")
    @Nullable
    Integer portOffset;

    @Option(names = "--debug", paramLabel = "PORT", description = "Let a debugger in at this port of 127.0.0.1.")
    @Nullable
    Integer debugPort;

    /** The command. */
    public DevCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() throws InterruptedException {
        OptionalInt offset = PortOffsetOption.checked(spec, portOffset);
        Surroundings surroundings = new Surroundings(installation.get(), console);
        surroundings.integration(name);
        Thread end = new Thread(surroundings::takeDown, "take-down-what-was-started");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            surroundings.bringUp(legacySystems, offset);
            return develop(surroundings, surroundings.integration(name));
        } finally {
            surroundings.takeDown();
        }
    }

    private int develop(Surroundings surroundings, Component component) throws InterruptedException {
        console.say("%s will serve %s, management %s; Ctrl-C ends it."
                .formatted(component.name(), component.httpUrl(), component.managementUrl()));
        ProcessBuilder builder = new ProcessBuilder(command(component))
                .directory(installation.get().root().toFile())
                .inheritIO();
        surroundings.addEnvironment(builder.environment(), component);
        try {
            Process maven = builder.start();
            Thread end = new Thread(() -> MavenRun.end(maven), "end-the-development-mode");
            Runtime.getRuntime().addShutdownHook(end);
            return maven.waitFor() == 0 ? 0 : 1;
        } catch (IOException refused) {
            throw new CommandFailure("Maven cannot be started: " + refused.getMessage() + ".", refused);
        }
    }

    private List<String> command(Component component) {
        String module = installation.get().root().relativize(component.module()).toString();
        return List.of(
                "/bin/sh",
                "mvnw",
                "-q",
                "-pl",
                module.replace('\\', '/'),
                "-am",
                "-Dspotless.check.skip=true",
                "-Ddebug=" + (debugPort == null ? "false" : debugPort),
                "compile",
                "quarkus:dev");
    }
}
