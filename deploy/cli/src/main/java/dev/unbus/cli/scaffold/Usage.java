package dev.unbus.cli.scaffold;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.scaffold.ScaffoldException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Lets what the scaffold refuses end the command: with 2 when it was asked wrongly, else with 1. */
final class Usage {

    private Usage() {}

    static CommandLine line(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("Picocli sets the specification");
        }
        return spec.commandLine();
    }

    static <T> T checked(CommandLine line, Supplier<T> work) {
        try {
            return work.get();
        } catch (ScaffoldException refused) {
            String sentence = String.valueOf(refused.getMessage());
            if (refused.isUsage()) {
                throw new ParameterException(line, sentence, refused);
            }
            throw new CommandFailure(sentence, refused);
        }
    }
}
