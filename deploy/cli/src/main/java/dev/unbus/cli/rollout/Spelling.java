package dev.unbus.cli.rollout;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What may be given to the commands; anything else is wrong usage. */
final class Spelling {

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");
    private static final int MOST_INSTANCES = 20;

    private Spelling() {}

    static void version(@Nullable CommandSpec command, @Nullable String version) {
        require(
                command,
                version == null || VERSION.matcher(version).matches(),
                "--version is letters, digits, dots, hyphens and plus signs, such as 0.2.0");
    }

    static void instances(@Nullable CommandSpec command, @Nullable Integer instances) {
        require(
                command,
                instances == null || (instances >= 1 && instances <= MOST_INSTANCES),
                "--instances is a number from 1 to " + MOST_INSTANCES);
    }

    static void patience(@Nullable CommandSpec command, @Nullable Integer seconds) {
        require(command, seconds == null || seconds >= 1, "--patience is a number of seconds from 1");
    }

    private static void require(@Nullable CommandSpec command, boolean holds, String sentence) {
        if (command == null) {
            throw new IllegalStateException("Picocli sets the specification");
        }
        if (!holds) {
            throw new ParameterException(command.commandLine(), sentence);
        }
    }
}
