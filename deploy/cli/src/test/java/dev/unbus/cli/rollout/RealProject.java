package dev.unbus.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.cli.CommandRun;
import dev.unbus.cli.FreeOffset;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.platform.Home;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.Inventory;
import dev.unbus.cli.platform.JavaRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** This project itself, as it is built, with its state elsewhere and on ports of its own. */
final class RealProject {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private final Path folder;
    private final Home home;
    private final int offset = FreeOffset.of(List.of(9_091, 9_092, 9_095, 8_090, 9_070, 8_102, 8_105, 61_616));
    private Path root = ROOT;

    RealProject(Path folder) {
        this.folder = folder;
        home = new Home(folder.resolve("home"));
    }

    /** Goes on as a project with what is built here, that flow and that environment, and no others. */
    void only(String flow, String environment, String yaml) throws IOException {
        root = folder.resolve("project");
        for (String part : List.of("deploy/devstack", "deploy/containers", "routes-catalog")) {
            Files.createDirectories(root.resolve(part).getParent());
            Files.createSymbolicLink(root.resolve(part), ROOT.resolve(part));
        }
        Path module = Files.createDirectories(root.resolve("integrations").resolve(flow));
        for (String file : List.of("pom.xml", "catalog-info.yaml")) {
            Files.copy(ROOT.resolve("integrations").resolve(flow).resolve(file), module.resolve(file));
        }
        Path place = Files.createDirectories(root.resolve("deploy/environments").resolve(environment));
        Files.writeString(place.resolve("environment.yaml"), yaml);
    }

    Path root() {
        return ROOT;
    }

    Home home() {
        return home;
    }

    String offset() {
        return Integer.toString(offset);
    }

    String kafka() {
        return new Inventory(ROOT, offset).kafka();
    }

    /** Where the callers of a flow come. */
    String url(String flow) {
        return "http://127.0.0.1:"
                + new Inventory(ROOT, offset).callersPort(flow).orElseThrow();
    }

    /** Keeps what is built as a release of that version, so that two versions need no two builds. */
    void keep(String flow, String version) throws IOException {
        Path application = ROOT.resolve("integrations").resolve(flow).resolve("target/quarkus-app");
        Path release = home.releases().resolve(flow).resolve(version);
        try (Stream<Path> files = Files.walk(application)) {
            for (Path file : files.toList()) {
                Path target = release.resolve(application.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Files.writeString(
                release.resolve("release.json"),
                Json.write(new Release(version, null, Instant.now(), ContentHash.of(application))));
    }

    /** Runs a command that has to end well. */
    CommandRun run(String... arguments) {
        CommandRun run = call(arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    /** Runs a command, however it ends. */
    CommandRun call(String... arguments) {
        return CommandRun.of(new Installation(root, home, JavaRuntime.current()), arguments);
    }

    void stop() {
        call("down");
    }
}
