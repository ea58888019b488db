package dev.unbus.cli.rollout;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.CatalogAccess;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.Placement;
import dev.unbus.cli.platform.Processes;
import dev.unbus.environment.CatalogAddress;
import dev.unbus.environment.Environment;
import dev.unbus.environment.TargetKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Where a flow is deployed to.
 *
 * @param target what runs it there
 * @param catalog the catalog that watches there
 */
record Place(Target target, Catalog catalog) {

    /**
     * The place that an environment names.
     *
     * @param portOffset added to every port of this machine, where that is the place; empty for that of what runs
     * @throws dev.unbus.cli.console.CommandFailure when something runs with another offset
     */
    static Place of(Installation installation, Console console, Environment environment, OptionalInt portOffset) {
        Processes here = environment.target() == TargetKind.KUBERNETES
                ? new Processes(installation, console)
                : Processes.joining(installation, console, portOffset);
        Catalog catalog = new Catalog(access(installation, environment, here));
        Host host = new Host(installation, console, here, catalog);
        InstanceRunner processes = new ProcessRunner(host.processes());
        Target target =
                switch (environment.target()) {
                    case LOCAL -> new HostTarget(host, processes, Placement.PROCESS);
                    case PODMAN -> new HostTarget(host, new PodRunner(host, processes, environment), Placement.POD);
                    case KUBERNETES -> new ClusterTarget(installation, console, environment, catalog);
                };
        return new Place(target, catalog);
    }

    /** The catalog that watches an environment. */
    static Catalog catalog(Installation installation, Console console, Environment environment) {
        return new Catalog(access(installation, environment, new Processes(installation, console)));
    }

    /** This machine, for what was refused before its environment was known. */
    static Place ofPlatform(Installation installation, Console console) {
        Processes here = new Processes(installation, console);
        Catalog catalog = new Catalog(here.catalog());
        Host host = new Host(installation, console, here, catalog);
        return new Place(new HostTarget(host, new ProcessRunner(host.processes()), Placement.PROCESS), catalog);
    }

    /** Of processes beside the platform, the platform's; else the one that the environment names. */
    private static CatalogAccess access(Installation installation, Environment environment, Processes here) {
        if (environment.target() == TargetKind.LOCAL || environment.catalog().isEmpty()) {
            return here.catalog();
        }
        CatalogAddress address = environment.catalog().get();
        return new CatalogAccess(address.url().toString(), token(installation, address));
    }

    private static String token(Installation installation, CatalogAddress address) {
        if (address.tokenEnv() != null) {
            String token = System.getenv(address.tokenEnv());
            return token == null ? "" : token.strip();
        }
        if (address.tokenFile() == null) {
            return "";
        }
        Path file = installation.root().resolve(address.tokenFile());
        Path state = Path.of(".unbus");
        Path relative = Path.of(address.tokenFile());
        // State is in .unbus, unless UNBUS_HOME moves it.
        if (relative.startsWith(state)) {
            file = installation.home().folder().resolve(state.relativize(relative));
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException none) {
            return "";
        }
    }
}
