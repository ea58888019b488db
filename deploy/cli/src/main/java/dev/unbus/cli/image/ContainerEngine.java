package dev.unbus.cli.image;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.platform.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The program that builds images: podman, buildah or docker. */
public final class ContainerEngine {

    /** Those that are known, in the order in which they are looked for. */
    public static final List<String> NAMES = List.of("podman", "buildah", "docker");

    private static final String CONFIGURATION = "CONTAINERS_CONF";

    private final String name;
    private final Path program;
    private final Home home;

    private ContainerEngine(String name, Path program, Home home) {
        this.name = name;
        this.program = program;
        this.home = home;
    }

    /**
     * The engine of that name, or the first that is there.
     *
     * @param wanted one of {@link #NAMES}, or blank for any
     * @throws CommandFailure when it is not there
     */
    public static ContainerEngine find(String wanted, Home home) {
        return find(wanted, home, System.getenv().getOrDefault("PATH", ""));
    }

    static ContainerEngine find(String wanted, Home home, String searchPath) {
        List<String> names = wanted.isBlank() ? NAMES : List.of(wanted);
        return names.stream()
                .flatMap(name -> program(name, searchPath).map(path -> new ContainerEngine(name, path, home)).stream())
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        "there is no %s on the PATH; deploy/containers/setup.sh installs podman on Debian, or install one of %s."
                                .formatted(wanted.isBlank() ? "container engine" : wanted, String.join(", ", NAMES))));
    }

    private static Optional<Path> program(String name, String searchPath) {
        return Arrays.stream(searchPath.split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /**
     * A process of the engine, not started yet; with the configuration that {@code deploy/containers/setup.sh} wrote, unless the
     * environment names another.
     */
    public ProcessBuilder process(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        Path configuration = home.folder().resolve("containers.conf");
        if (Files.isRegularFile(configuration)) {
            builder.environment().putIfAbsent(CONFIGURATION, configuration.toString());
        }
        builder.environment().put("DOCKER_BUILDKIT", "1");
        return builder;
    }

    /**
     * How it builds; what the build runs reaches no network. Where the engine can, what a layer holds has the age of the files of the
     * build, so that a layer is the same on every machine.
     */
    List<String> build(List<String> arguments) {
        List<String> line = new ArrayList<>(List.of("build", "--network", "none"));
        if (!name.equals("docker")) {
            line.add("--timestamp");
            line.add(Long.toString(ContextFolder.AGE.to(TimeUnit.SECONDS)));
        }
        if (name.equals("buildah")) {
            line.add("--layers");
        }
        line.addAll(arguments);
        return line;
    }

    /** How it sends an image to its registry. */
    List<String> push(String image) {
        return List.of("push", image);
    }

    /** How it is asked whether an image is here; the exit code tells. */
    List<String> inspection(String image) {
        return switch (name) {
            case "podman" -> List.of("image", "exists", image);
            case "buildah" -> List.of("inspect", "--type", "image", image);
            default -> List.of("image", "inspect", image);
        };
    }
}
