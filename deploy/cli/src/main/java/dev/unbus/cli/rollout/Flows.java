package dev.unbus.cli.rollout;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.platform.Component;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.Inventory;
import dev.unbus.environment.Environment;
import dev.unbus.environment.EnvironmentException;
import dev.unbus.environment.Environments;

/** Finds the flows and the environments of the project. */
final class Flows {

    private Flows() {}

    /** The flow as the project builds it. */
    static Component named(Installation installation, String flow) {
        return Inventory.integration(installation.root(), flow);
    }

    /**
     * The environment of that name.
     *
     * @throws CommandFailure when there is none, with the names there are, or when its file breaks a rule
     */
    static Environment environment(Installation installation, String name) {
        try {
            return new Environments(installation.root()).named(name);
        } catch (EnvironmentException unknown) {
            throw new CommandFailure(String.valueOf(unknown.getMessage()), unknown);
        }
    }
}
