package dev.unbus.cli.image;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.console.WrongUsage;
import dev.unbus.cli.platform.Build;
import dev.unbus.cli.platform.Component;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.Inventory;
import dev.unbus.cli.platform.Kind;
import dev.unbus.cli.project.Git;
import dev.unbus.environment.EnvironmentException;
import dev.unbus.environment.Environments;
import dev.unbus.environment.ImageSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unbus image}. */
@Command(
        name = "image",
        description = "Makes the container image of an integration or of the catalog, with podman, buildah or docker.")
public final class ImageCommand implements Callable<Integer> {

    private static final ImageSettings USUAL =
            new ImageSettings("localhost/unbus", "docker.io/library/eclipse-temurin:25-jre");

    private final Console console;
    private final Supplier<Installation> installation;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "TEAM/FLOW", description = "The integration, or catalog.")
    String name = "";

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "podman, buildah or docker; the first that is there.")
    String engine = "";

    @Option(
            names = "--env",
            paramLabel = "ENV",
            description = "Registry and base image are those of this environment; without it localhost/unbus and a"
                    + " public JRE 25.")
    String environment = "";

    @Option(names = "--base", paramLabel = "IMAGE", description = "The image with the Java run-time, from JDK 17 on.")
    String base = "";

    @Option(
            names = "--push",
            description = "Send it to the environment's registry, as whom the engine is logged in there.")
    boolean push;

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    /** The command on an installation. */
    public ImageCommand(Console console, Supplier<Installation> installation) {
        this.console = console;
        this.installation = installation;
    }

    @Override
    public Integer call() {
        if (!engine.isEmpty() && !ContainerEngine.NAMES.contains(engine)) {
            throw wrong("--engine is one of " + String.join(", ", ContainerEngine.NAMES));
        }
        Installation here = installation.get();
        Console talk = json ? console.forJson() : console;
        Component component = component(here);
        ImageSettings settings = settings(here.root());
        ContainerEngine found = ContainerEngine.find(engine, here.home());
        ImageOrder order = order(component, settings, here.root());
        if (push) {
            ImagePush.requireRegistry(order);
        }
        here.home().create();
        new Build(here, talk).bringUpToDate(List.of(component));
        String reference = new ImageBuild(here, talk, found).build(order);
        if (push) {
            new ImagePush(here.home(), talk, found).push(order);
        }
        console.result(json ? document(order, found) : reference);
        return 0;
    }

    private static ImageOrder order(Component component, ImageSettings settings, Path root) {
        return new ImageOrder(
                component.name(),
                component.version(),
                component.jar().resolveSibling(""),
                settings.registry(),
                settings.base(),
                revision(root));
    }

    private Component component(Installation here) {
        List<Component> applications = new Inventory(here.root(), 0)
                .components().stream()
                        .filter(each -> each.kind() == Kind.INTEGRATION || each.kind() == Kind.CATALOG)
                        .toList();
        return applications.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("there is no integration %s; there are: %s"
                        .formatted(
                                name, applications.stream().map(Component::name).collect(Collectors.joining(", ")))));
    }

    private ImageSettings settings(Path root) {
        try {
            ImageSettings found = environment.isEmpty()
                    ? USUAL
                    : new Environments(root).named(environment).image();
            return base.isEmpty() ? found : new ImageSettings(found.registry(), base);
        } catch (EnvironmentException unsound) {
            throw new CommandFailure(String.valueOf(unsound.getMessage()), unsound);
        } catch (IllegalArgumentException rule) {
            throw wrong("--base: " + rule.getMessage());
        }
    }

    /** The commit, with a mark when the project is not as it was there. */
    private static @Nullable String revision(Path root) {
        Git git = new Git(root);
        return git.commit("HEAD")
                .map(commit -> git.changedSince(commit).isEmpty() ? commit : commit + "+changes")
                .orElse(null);
    }

    private String document(ImageOrder order, ContainerEngine engine) {
        TreeMap<String, Object> document = new TreeMap<>();
        document.put("image", order.reference());
        document.put("integration", order.name());
        document.put("version", order.version());
        document.put("base", order.base());
        document.put("engine", engine.name());
        document.put("pushed", push);
        document.put("revision", order.revision() == null ? "unknown" : order.revision());
        return Json.write(document);
    }

    private ParameterException wrong(String sentence) {
        return WrongUsage.of(spec, sentence);
    }
}
