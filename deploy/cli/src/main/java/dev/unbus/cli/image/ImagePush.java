package dev.unbus.cli.image;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Home;
import java.nio.file.Path;

/** Sends images that were built to their registry, as whoever the engine is logged in as. */
final class ImagePush {

    private final Home home;
    private final Console console;
    private final ContainerEngine engine;

    ImagePush(Home home, Console console, ContainerEngine engine) {
        this.home = home;
        this.console = console;
        this.engine = engine;
    }

    /** Refuses an image that has no registry before it is built. */
    static void requireRegistry(ImageOrder order) {
        if (order.staysHere()) {
            throw new CommandFailure(
                    "%s stays on this machine and cannot be pushed; name an environment with --env whose image.registry is a registry."
                            .formatted(order.reference()));
        }
    }

    /**
     * Sends it; layers that the registry has are not sent again.
     *
     * @throws CommandFailure when the engine could not
     */
    void push(ImageOrder order) {
        console.say("pushing " + order.reference());
        Path log = home.folder().resolve("images").resolve(order.shortName() + ".push.log");
        String reason = new EngineRun(engine, log).failure(engine.push(order.reference()));
        if (reason != null) {
            throw new CommandFailure(
                    "%s could not push %s: %s; if it has to be logged in, %s login %s comes first (all of it: %s)."
                            .formatted(engine.name(), order.reference(), reason, engine.name(), order.host(), log));
        }
    }
}
