package dev.unbus.cli.project;

import dev.unbus.cli.console.WrongUsage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The integrations that a command is about; a mixin of it. */
public final class ChosenFlows {

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    @Parameters(arity = "0..*", paramLabel = "TEAM/FLOW", description = "These integrations.")
    List<String> names = new ArrayList<>();

    /** True when none is named. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** The flows of those names, in the order given, each once. */
    public List<Flow> in(Path root) {
        Flows flows = Flows.of(root);
        return names.stream()
                .distinct()
                .map(name -> flows.named(name)
                        .orElseThrow(() ->
                                wrong("there is no integration %s; there are: %s".formatted(name, flows.names()))))
                .toList();
    }

    /** Wrong usage, in one sentence. */
    public ParameterException wrong(String sentence) {
        return WrongUsage.of(command, sentence);
    }
}
