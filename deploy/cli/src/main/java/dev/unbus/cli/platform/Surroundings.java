package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What an integration that is being worked on needs around it: started when it is missing, and taken down again. */
public final class Surroundings {

    private static final String LEGACY = "legacy-systems";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Installation installation;
    private final Console console;
    private final Platform platform;
    private final List<String> started = new ArrayList<>();

    /** The surroundings on this machine, of which nothing was looked at yet. */
    public Surroundings(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
        this.platform = new Platform(installation);
    }

    /**
     * Starts the brokers, and the legacy systems when they are wanted, unless they run.
     *
     * @param portOffset added to every port; empty for the running platform's, or else none
     * @throws CommandFailure when a port is taken or one does not start
     */
    public void bringUp(boolean legacySystems, OptionalInt portOffset) {
        List<String> wanted = new ArrayList<>(List.of(Inventory.DEVSTACK));
        if (legacySystems) {
            wanted.add(LEGACY);
        }
        List<Component> all = platform.inventory().components();
        List<String> running =
                platform.running(all).stream().map(Component::name).toList();
        new Startup(installation, console, new UpRequest(wanted, portOffset, true, PATIENCE)).run();
        wanted.removeAll(running);
        synchronized (this) {
            started.addAll(wanted);
        }
    }

    /**
     * The integration of this name, as it will be run.
     *
     * @throws UnknownComponent when there is none
     * @throws CommandFailure when it runs already
     */
    public Component integration(String name) {
        List<Component> integrations = platform.inventory().components().stream()
                .filter(component -> component.kind() == Kind.INTEGRATION)
                .toList();
        Component component = Platform.select(integrations, List.of(name)).get(0);
        if (!platform.running(List.of(component)).isEmpty()) {
            throw new CommandFailure("%s runs already; stop it with ./unbus down %s first.".formatted(name, name));
        }
        return component;
    }

    /** Adds what a component of the platform is told to the environment of its process. */
    public void addEnvironment(Map<String, String> environment, Component component) {
        new ComponentEnvironment(installation, platform.inventory()).addTo(environment, component);
    }

    /** Stops what {@link #bringUp} has started; does nothing the second time. */
    public void takeDown() {
        List<String> mine;
        synchronized (this) {
            mine = List.copyOf(started);
            started.clear();
        }
        if (!mine.isEmpty()) {
            new Shutdown(installation, console).run(mine);
        }
    }
}
