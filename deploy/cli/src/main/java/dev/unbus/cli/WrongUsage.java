package dev.unbus.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Ends a command with exit code 2, the sentence and its usage. */
final class WrongUsage {

    private WrongUsage() {}

    static ParameterException of(@Nullable CommandSpec command, String sentence) {
        if (command == null) {
            throw new IllegalStateException("Picocli sets the specification");
        }
        return new ParameterException(command.commandLine(), sentence);
    }
}
