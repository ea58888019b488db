package dev.unbus.cli.platform;

import dev.unbus.cli.console.WrongUsage;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What may be given for {@code --port-offset}. */
public final class PortOffsetOption {

    private PortOffsetOption() {}

    /**
     * What was given; empty when nothing was.
     *
     * @throws ParameterException when it is no number that leaves every port in its range
     */
    public static OptionalInt checked(@Nullable CommandSpec command, @Nullable Integer given) {
        if (given == null) {
            return OptionalInt.empty();
        }
        if (given < 0 || given > Inventory.LARGEST_PORT_OFFSET) {
            throw WrongUsage.of(command, "--port-offset is a number from 0 to " + Inventory.LARGEST_PORT_OFFSET);
        }
        return OptionalInt.of(given);
    }
}
