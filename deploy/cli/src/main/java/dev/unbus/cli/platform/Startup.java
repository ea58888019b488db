package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings the platform, or a part of it, up; when one component fails, everything that this call started is stopped. */
public final class Startup {

    private final Platform platform;
    private final Console console;
    private final UpRequest request;
    private @Nullable Starter starter;
    private @Nullable Inventory inventory;
    private Set<String> kept = Set.of();
    private boolean ended;
    private boolean interrupted;

    /** A startup that has not begun. */
    public Startup(Installation installation, Console console, UpRequest request) {
        this.platform = new Platform(installation);
        this.console = console;
        this.request = request;
    }

    /**
     * Starts what is asked for and does not run yet, and waits until all of it is healthy.
     *
     * @return true when this call started the platform; false when it joined one that runs, or had nothing to start
     * @throws CommandFailure when a port is taken, a build fails or a component does not start
     * @throws UnknownComponent when a name is unknown
     */
    public boolean run() {
        return PlatformLock.whileHeld(platform.home(), this::startOrStop);
    }

    private boolean startOrStop() {
        boolean healthy = false;
        try {
            boolean owner = startWanted();
            healthy = true;
            return owner;
        } finally {
            if (!healthy) {
                stopStarted();
            }
        }
    }

    private boolean startWanted() {
        Inventory planned = platform.inventory(portOffset());
        planned.requireSound();
        platform.moveInstancesToFreePorts(planned);
        List<Component> declared = planned.declared();
        List<Component> wanted =
                platform.startable(Platform.withGateway(declared, Platform.select(declared, request.only())));
        List<Component> running = platform.running(planned.components());
        List<Component> missing = new ArrayList<>(wanted);
        missing.removeAll(running);
        prepare(planned, missing, running);
        begin(planned, running).start(wanted);
        boolean joins = !request.only().isEmpty() && !running.isEmpty();
        return !missing.isEmpty() && !joins;
    }

    /** Stops everything that runs, except what ran before this call; does nothing the second time. */
    private void stopStarted() {
        Inventory started;
        Set<String> spared;
        synchronized (this) {
            if (ended || inventory == null || starter == null) {
                return;
            }
            ended = true;
            started = inventory;
            spared = kept;
            starter.cancel();
        }
        List<Component> mine = new ArrayList<>(started.components());
        mine.removeIf(component -> spared.contains(component.id()));
        new Shutdown(platform, console).stop(started, mine);
    }

    /** Leaves what was started alone from now on. */
    public synchronized void letGo() {
        ended = true;
    }

    /** True when somebody else, by Ctrl-C, has begun to stop what this call starts. */
    public synchronized boolean isInterrupted() {
        return interrupted;
    }

    /** Stops what was started because this process is asked to end. */
    public void interrupt() {
        synchronized (this) {
            interrupted = true;
        }
        stopStarted();
    }

    /** How to call the catalog, when it runs. */
    public Optional<CatalogAccess> catalog() {
        return platform.running(platform.inventory().components()).stream()
                        .anyMatch(component -> component.kind() == Kind.CATALOG)
                ? Optional.of(CatalogAccess.of(platform.installation()))
                : Optional.empty();
    }

    /** Waits for as long as something of this call runs, and tells when a component ends. */
    public void stay() throws InterruptedException {
        new Watch(platform, console, kept).untilAllAreStopped();
    }

    private synchronized Starter begin(Inventory planned, List<Component> running) {
        if (interrupted) {
            throw new CommandFailure("interrupted before anything was started.");
        }
        Launcher launcher = new Launcher(platform.installation(), planned, platform.records());
        Starter begun = new Starter(launcher, platform.records(), platform.home(), console, request.patience());
        Set<String> names = new HashSet<>();
        running.forEach(component -> names.add(component.id()));
        kept = names;
        inventory = planned;
        starter = begun;
        return begun;
    }

    private int portOffset() {
        OptionalInt asked = request.portOffset();
        return platform.portOffset(asked.isPresent() || request.only().isEmpty() ? asked : platform.portOffset());
    }

    private void prepare(Inventory planned, List<Component> missing, List<Component> running) {
        if (request.build()) {
            new Build(platform.installation(), console)
                    .bringUpToDate(missing.stream()
                            .filter(component -> component.instance() == null)
                            .toList());
        }
        missing.forEach(Startup::requireJar);
        missing.forEach(Startup::requirePorts);
        AccessToken.in(platform.home());
        platform.file().save(planned.offset());
        new GatewayFile(platform.home()).write(planned);
        TargetsFile targets = new TargetsFile(platform.home());
        Set<String> listed = running.isEmpty() ? new HashSet<>() : targets.names();
        missing.forEach(component -> listed.add(component.name()));
        running.forEach(component -> listed.add(component.name()));
        targets.list(planned.components().stream()
                .filter(component -> listed.contains(component.name()))
                .toList());
    }

    private static void requireJar(Component component) {
        if (!Files.isRegularFile(component.jar())) {
            throw new CommandFailure(
                    component.instance() == null
                            ? component.name() + " is not built: there is no " + component.jar()
                                    + "; call without --no-build, or build with ./mvnw package."
                            : "release %s of %s is gone: there is no %s; deploy another version of it."
                                    .formatted(component.version(), component.name(), component.jar()));
        }
    }

    private static void requirePorts(Component component) {
        for (int port : component.ports()) {
            if (!Ports.isFree(port)) {
                throw new CommandFailure(
                        "port %d, which %s needs, is in use by %s; end it, or choose other ports with --port-offset."
                                .formatted(
                                        port,
                                        component.name(),
                                        Ports.holder(port).orElse("another process")));
            }
        }
    }
}
