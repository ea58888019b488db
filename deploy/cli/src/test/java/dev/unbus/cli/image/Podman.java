package dev.unbus.cli.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.platform.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Podman where containers run; a test that needs it is skipped elsewhere, and says so. */
public final class Podman {

    private final ContainerEngine engine;

    private Podman(ContainerEngine engine) {
        this.engine = engine;
    }

    /** Sets containers up as a user would, without installing anything. */
    public static Podman requireContainersThatRun(Path project, Home home) throws IOException, InterruptedException {
        home.create();
        try {
            Podman podman = new Podman(ContainerEngine.find("podman", home));
            ProcessBuilder setup = new ProcessBuilder(
                            project.resolve("deploy/containers/setup.sh").toString())
                    .redirectErrorStream(true);
            setup.environment().put("UNBUS_HOME", home.folder().toString());
            setup.environment().put("UNBUS_INSTALL", "no");
            Process process = setup.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            skipUnless(process.waitFor() == 0, said.strip());
            return podman;
        } catch (CommandFailure absent) {
            skipUnless(false, String.valueOf(absent.getMessage()));
            throw absent;
        }
    }

    private static void skipUnless(boolean holds, String reason) {
        if (!holds) {
            System.err.println("SKIPPED: containers cannot run on this machine: " + reason);
        }
        assumeTrue(holds, reason);
    }

    ContainerEngine engine() {
        return engine;
    }

    /** Whether that image is here. */
    public boolean hasImage(String image) {
        return !call("images", "--quiet", "--filter", "reference=" + image).isBlank();
    }

    Container run(String image, Path home, List<String> options) {
        List<String> line = new ArrayList<>(List.of(
                "run",
                "--detach",
                "--read-only",
                "--network=host",
                "--tmpfs=/tmp:mode=1777",
                "--volume=" + home + ":/var/lib/unbus"));
        line.addAll(options);
        line.add(image);
        String[] said = call(line.toArray(String[]::new)).strip().split("\n", -1);
        return new Container(this, said[said.length - 1]);
    }

    /** What podman knows of a container or an image. */
    public JsonNode inspect(String name) {
        try {
            return Json.tree(call("inspect", name)).path(0);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }

    /** What it says; a test fails when podman does. */
    public String call(String... arguments) {
        try {
            Process process =
                    engine.process(List.of(arguments)).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("podman " + String.join(" ", arguments) + ": " + said);
            }
            return said;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
