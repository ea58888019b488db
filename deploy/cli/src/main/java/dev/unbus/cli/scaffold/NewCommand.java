package dev.unbus.cli.scaffold;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import dev.unbus.scaffold.Kind;
import dev.unbus.scaffold.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unbus new}. */
@Command(
        name = "new",
        description = {
            "Writes a new integration: unbus new integration TEAM/FLOW --from KIND --to KIND.",
            "With --self-test it writes one for every pair of kinds into the state's folder, builds and tests them all, and"
                    + " prints which of them passed."
        },
        synopsisSubcommandLabel = "[integration]")
public final class NewCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--self-test", description = "Try every pair of kinds; takes about half a minute each.")
    boolean selfTest;

    @Option(names = "--pairs", paramLabel = "FROM-TO", split = ",", description = "Try just these, such as file-kafka.")
    List<String> pairs = new ArrayList<>();

    private NewCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    /** The command with its subcommand. */
    public static CommandLine with(Console console, Supplier<Installation> installation) {
        return new CommandLine(new NewCommand(console, installation))
                .addSubcommand(new IntegrationCommand(console, installation));
    }

    @Override
    public Integer call() {
        CommandLine line = Usage.line(spec);
        if (!selfTest) {
            throw new CommandLine.ParameterException(line, "say what is new: unbus new integration TEAM/FLOW");
        }
        List<Pair> wanted = pairs.isEmpty() ? Pair.all() : Usage.checked(line, this::parsed);
        return new SelfTest(installation.get(), console).run(wanted) ? 0 : 1;
    }

    private List<Pair> parsed() {
        return pairs.stream().map(NewCommand::parsed).toList();
    }

    private static Pair parsed(String text) {
        String[] ends = text.split("-", 2);
        return new Pair(Kind.parse(ends[0]), Kind.parse(ends.length == 1 ? "" : ends[1]));
    }
}
