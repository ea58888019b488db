package dev.unbus.cli.console;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Ends a command with exit code 2, the sentence and its usage. */
public final class WrongUsage {

    private WrongUsage() {}

    /** With that sentence; a specification that is missing is a defect. */
    public static ParameterException of(@Nullable CommandSpec command, String sentence) {
        if (command == null) {
            throw new IllegalStateException("Picocli sets the specification");
        }
        return new ParameterException(command.commandLine(), sentence);
    }
}
