package dev.unbus.cli.rollout;

import dev.unbus.cli.console.WrongUsage;
import dev.unbus.cli.platform.PortOffsetOption;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The version of a flow that a command brings somewhere; a mixin of it. */
final class ChosenVersion {

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    @Parameters(paramLabel = "TEAM/FLOW", description = "The flow.")
    String flow = "";

    @Option(
            names = "--version",
            paramLabel = "V",
            description = "A version that is kept; to deploy, also the one in the flow's pom.xml.")
    @Nullable
    String version;

    @Option(
            names = "--env",
            paramLabel = "ENV",
            defaultValue = "local",
            description = "A folder of deploy/environments; ${DEFAULT-VALUE} when not given.")
    String environment = "local";

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description = "Add N to every port of this machine; when not given, as what runs here, else 0.")
    @Nullable
    Integer portOffset;

    /** What is to be done with it. */
    Order order(Act act, @Nullable Integer instances, boolean alongside, @Nullable Duration patience) {
        require(
                version == null || VERSION.matcher(version).matches(),
                "--version is letters, digits, dots, hyphens and plus signs, such as 0.2.0");
        OptionalInt offset = PortOffsetOption.checked(command, portOffset);
        return new Order(flow, environment, act, version, instances, alongside, offset, patience);
    }

    /** Anything else is wrong usage. */
    void require(boolean holds, String sentence) {
        if (!holds) {
            throw WrongUsage.of(command, sentence);
        }
    }
}
