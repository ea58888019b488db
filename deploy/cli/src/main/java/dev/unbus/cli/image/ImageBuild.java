package dev.unbus.cli.image;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Build;
import dev.unbus.cli.platform.Component;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes images of applications that are built already. */
public final class ImageBuild {

    private static final Path MODULE = Path.of("deploy/containers");
    private static final String TRAINING = "target/unbus-deploy-containers.jar";
    private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");

    private final Installation installation;
    private final Console console;
    private final ContainerEngine engine;

    /** Builds with that engine, in folders of that installation's state. */
    public ImageBuild(Installation installation, Console console, ContainerEngine engine) {
        this.installation = installation;
        this.console = console;
        this.engine = engine;
    }

    /**
     * Makes the image and returns its reference. Layers whose content is known to the engine are not made again.
     *
     * @throws CommandFailure when the folder is no application, the base image is not to be had, or the engine fails
     */
    public String build(ImageOrder order) {
        if (!TAG.matcher(order.version()).matches()) {
            throw new CommandFailure(
                    "%s cannot be an image's tag; a version is letters, digits, dots, dashes and underscores."
                            .formatted(order.version()));
        }
        Component training = training();
        installation.home().create();
        new Build(installation, console).bringUpToDate(List.of(training));
        Path folder = installation.home().folder().resolve("images").resolve(order.shortName());
        new ContextFolder(folder, installation.root().resolve(MODULE), training.jar()).layOut(order);
        console.say("building the image " + order.reference() + " on " + order.base());
        Path log = folder.resolveSibling(order.shortName() + ".log");
        String reason = new EngineRun(engine, log).failure(engine.build(arguments(order, folder)));
        if (reason != null) {
            throw failure(order, reason, log);
        }
        return order.reference();
    }

    private CommandFailure failure(ImageOrder order, String reason, Path log) {
        EngineRun asked = new EngineRun(engine, log.resolveSibling(order.shortName() + ".engine.log"));
        String broken = asked.failure(List.of("version"));
        if (broken != null) {
            return new CommandFailure("%s is here but does not work: %s.".formatted(engine.name(), broken));
        }
        if (asked.failure(engine.inspection(order.base())) != null) {
            return new CommandFailure(
                    ("the base image %s is not here and %s could not fetch it: %s; where no registry can be reached,"
                                    + " deploy/containers/base/build.sh makes one, for --base localhost/unbus/jre:25.")
                            .formatted(order.base(), engine.name(), reason));
        }
        return new CommandFailure(
                "%s could not build %s: %s (all of it: %s).".formatted(engine.name(), order.reference(), reason, log));
    }

    private Component training() {
        Path module = installation.root().resolve(MODULE);
        return new Component(MODULE.toString(), Kind.LEGACY, module, module.resolve(TRAINING), null, 0, List.of(), "");
    }

    private static List<String> arguments(ImageOrder order, Path folder) {
        List<String> line = new ArrayList<>(List.of("--tag", order.reference()));
        argument(line, "BASE", order.base());
        argument(line, "INTEGRATION", order.name());
        argument(line, "TITLE", order.name());
        argument(line, "VERSION", order.version());
        argument(line, "REVISION", order.revision() == null ? "unknown" : order.revision());
        argument(line, "VENDOR", order.name().contains("/") ? order.name().split("/", 2)[0] : "unbus");
        line.addAll(List.of("--file", folder.resolve("Containerfile").toString(), folder.toString()));
        return line;
    }

    private static void argument(List<String> line, String name, String value) {
        line.add("--build-arg");
        line.add(name + "=" + value);
    }
}
