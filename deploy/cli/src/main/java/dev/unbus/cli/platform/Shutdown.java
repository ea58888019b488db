package dev.unbus.cli.platform;

import dev.unbus.cli.console.Console;
import java.util.Collection;
import java.util.List;

/** Takes the platform, or a part of it, down. */
public final class Shutdown {

    private final Platform platform;
    private final Console console;

    /** A shutdown of an installation's platform. */
    public Shutdown(Installation installation, Console console) {
        this(new Platform(installation), console);
    }

    Shutdown(Platform platform, Console console) {
        this.platform = platform;
        this.console = console;
    }

    /**
     * Stops the components of these names, or all when there are none.
     *
     * @throws UnknownComponent when a name is unknown
     */
    public void run(Collection<String> names) {
        List<Component> stopped = PlatformLock.whileHeld(platform.home(), () -> stopNamed(names));
        if (stopped.isEmpty()) {
            console.say("nothing to stop");
        }
    }

    private List<Component> stopNamed(Collection<String> names) {
        Inventory inventory = platform.inventory();
        List<Component> known = Platform.select(inventory.components(), names).stream()
                .filter(this::isKnown)
                .toList();
        stop(inventory, known);
        return known;
    }

    void stop(Inventory inventory, List<Component> components) {
        new Stopping(platform.records(), console).stop(components);
        if (inventory.components().stream().noneMatch(this::isKnown)) {
            platform.file().forget();
        }
    }

    private boolean isKnown(Component component) {
        return platform.records().find(component).isPresent();
    }
}
