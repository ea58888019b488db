package dev.unbus.cli.bench;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Home;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.Inventory;
import dev.unbus.cli.platform.Startup;
import dev.unbus.cli.platform.UpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** The brokers of one run: the process that {@code unbus up} starts, with room, and with ports and a home of its own. */
final class BenchBrokers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Inventory inventory;
    private final Path folder;
    private final Startup startup;
    private final Thread stopper;
    private boolean keepsLogs;

    BenchBrokers(Installation installation, Console console, int portOffset) {
        folder = installation
                .home()
                .folder()
                .resolve("bench-" + ProcessHandle.current().pid());
        inventory = new Inventory(installation.root(), portOffset);
        Installation own = new Installation(
                installation.root(), new Home(folder), installation.java().withRoom());
        startup = new Startup(
                own, console, new UpRequest(List.of("devstack"), OptionalInt.of(portOffset), true, PATIENCE));
        stopper = new Thread(startup::interrupt, "stop-the-brokers");
    }

    void start() {
        Runtime.getRuntime().addShutdownHook(stopper);
        startup.run();
    }

    String kafka() {
        return inventory.kafka();
    }

    String artemis() {
        return inventory.artemis();
    }

    /** Everything of this run; it is deleted with it. */
    Path folder() {
        return folder;
    }

    /** Leaves the folder of this run, without the brokers' data, for somebody who wants to know what failed. */
    void keepLogs() {
        keepsLogs = true;
    }

    @Override
    public void close() {
        startup.interrupt();
        Runtime.getRuntime().removeShutdownHook(stopper);
        FolderTree.delete(keepsLogs ? folder.resolve("data") : folder);
    }
}
