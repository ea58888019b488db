package dev.unbus.cli;

import dev.unbus.cli.catalog.ApisCommand;
import dev.unbus.cli.catalog.ConsoleCommand;
import dev.unbus.cli.catalog.FailedCommand;
import dev.unbus.cli.catalog.TopologyCommand;
import dev.unbus.cli.check.CheckCommand;
import dev.unbus.cli.config.ConfigCommand;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.estate.ImportCommand;
import dev.unbus.cli.image.ImageCommand;
import dev.unbus.cli.manifests.ManifestsCommand;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.UnknownComponent;
import dev.unbus.cli.project.ChangedCommand;
import dev.unbus.cli.rollout.DeployCommand;
import dev.unbus.cli.rollout.HistoryCommand;
import dev.unbus.cli.rollout.RollbackCommand;
import dev.unbus.cli.scaffold.DevCommand;
import dev.unbus.cli.scaffold.NewCommand;
import dev.unbus.environment.EnvironmentException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** The command {@code unbus}: exit code 0 done, 1 failed, 2 wrong usage. */
@Command(
        name = "unbus",
        description = "Runs the platform on this machine.",
        subcommands = CommandLine.HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "State lives in .unbus at the root of the project, or in $UNBUS_HOME."})
public final class Unbus {

    private Unbus() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Kafka's client logs through SLF4J; without a logger it is silent, and need not say so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(Console.ofProcess(), Installation::ofProcess, arguments));
    }

    static int run(Console console, Supplier<Installation> installation, String... arguments) {
        CommandLine line = commandLine(console, installation);
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    static CommandLine commandLine(Console console, Supplier<Installation> installation) {
        return withHelp(new CommandLine(new Unbus())
                .addSubcommand(new UpCommand(console, installation))
                .addSubcommand(new DownCommand(console, installation))
                .addSubcommand(new StatusCommand(console, installation))
                .addSubcommand(new LogsCommand(console, installation))
                .addSubcommand(new DeployCommand(console, installation))
                .addSubcommand(new RollbackCommand(console, installation))
                .addSubcommand(new HistoryCommand(console, installation))
                .addSubcommand(new DemoCommand(console, installation))
                .addSubcommand(new ConsoleCommand(console, installation))
                .addSubcommand(FailedCommand.with(console, installation))
                .addSubcommand(new TopologyCommand(console, installation))
                .addSubcommand(new ApisCommand(console, installation))
                .addSubcommand(new CheckCommand(console, installation))
                .addSubcommand(new ChangedCommand(console, installation))
                .addSubcommand(ConfigCommand.with(console, installation))
                .addSubcommand(new ImageCommand(console, installation))
                .addSubcommand(new ManifestsCommand(console, installation))
                .addSubcommand(NewCommand.with(console, installation))
                .addSubcommand(new DevCommand(console, installation))
                .addSubcommand(new ImportCommand(console, installation))
                .addSubcommand(new BenchCommand(console, installation))
                .addSubcommand(new ProveCommand(console, installation))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((thrown, command, parsed) -> explain(thrown, console)));
    }

    /** Lets {@code --help} of each command say what {@code unbus help COMMAND} says. */
    private static CommandLine withHelp(CommandLine line) {
        if (line.getCommandSpec().findOption("--help") == null) {
            line.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .hidden(true)
                            .build());
        }
        line.getSubcommands().values().forEach(Unbus::withHelp);
        return line;
    }

    private static int explain(Exception thrown, Console console) throws Exception {
        if (thrown instanceof UnknownComponent) {
            console.complain(String.valueOf(thrown.getMessage()));
            return CommandLine.ExitCode.USAGE;
        }
        if (thrown instanceof CommandFailure || thrown instanceof EnvironmentException) {
            console.complain(String.valueOf(thrown.getMessage()));
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (thrown instanceof UncheckedIOException unchecked) {
            console.complain(unchecked.getMessage() + ": " + unchecked.getCause() + ".");
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw thrown;
    }
}
