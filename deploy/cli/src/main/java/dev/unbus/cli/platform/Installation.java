package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import java.nio.file.Path;

/**
 * Where everything is.
 *
 * @param root the folder of the project
 * @param home the folder of all state
 * @param java what components run on
 */
public record Installation(Path root, Home home, JavaRuntime java) {

    /** The installation that the start script names in {@code unbus.root}, with its state in {@code UNBUS_HOME}. */
    public static Installation ofProcess() {
        String root = System.getProperty("unbus.root");
        if (root == null) {
            throw new CommandFailure("start this through ./unbus at the root of the project.");
        }
        Path folder = Path.of(root).toAbsolutePath().normalize();
        String home = System.getenv("UNBUS_HOME");
        Path state = home == null || home.isBlank() ? folder.resolve(".unbus") : Path.of(home);
        return new Installation(folder, new Home(state), JavaRuntime.current());
    }

    /** The order file that ships with the project. */
    public Path sampleOrders() {
        return root.resolve("deploy/samples/orders.csv");
    }
}
