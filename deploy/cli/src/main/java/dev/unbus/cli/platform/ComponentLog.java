package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Prints the log of one component. */
public final class ComponentLog {

    private final Platform platform;
    private final String name;

    /** The log of the component of this name. */
    public ComponentLog(Installation installation, String name) {
        this.platform = new Platform(installation);
        this.name = name;
    }

    /**
     * Copies the log since the component's last start, and with {@code follow} also what comes.
     *
     * @throws UnknownComponent when there is no such component
     * @throws CommandFailure when it has never been started
     */
    public void copyTo(OutputStream out, boolean follow) throws InterruptedException {
        Component component = Platform.select(platform.inventory().components(), List.of(name))
                .get(0);
        LogFile log = new LogFile(platform.home().log(component));
        if (!log.exists()) {
            throw new CommandFailure(name + " has no log yet: it was never started (" + log.path() + ").");
        }
        OutputStream lines = component.isPod() ? new PodLines(out) : out;
        try {
            if (follow) {
                log.followTo(lines);
            } else {
                log.copyTo(lines);
            }
        } catch (IOException unreadable) {
            throw new CommandFailure(log.path() + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }
}
