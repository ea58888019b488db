package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pods of podman on this machine; each has a manifest that is kept for as long as the instance is deployed. */
public final class Pods {

    private static final String PODMAN = "podman";
    private static final Pattern STARTING = Pattern.compile("\\[?starting container \\p{XDigit}+: (.*?)]?");

    private final Home home;

    /** The pods that were started from this home. */
    public Pods(Home home) {
        this.home = home;
    }

    /** The name of the deployment of an instance in its manifest: lower-case letters, digits and hyphens. */
    public static String name(Component component) {
        return component.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Where the manifest of an instance is kept. */
    public Path manifest(Component component) {
        return home.releases().resolve(component.name()).resolve("pods").resolve(name(component) + ".yaml");
    }

    /**
     * Keeps a manifest for an instance.
     *
     * @throws CommandFailure when it cannot be written
     */
    public void keep(Component component, String yaml) {
        Path file = manifest(component);
        try {
            Files.createDirectories(file.getParent());
            Home.replace(file, yaml);
        } catch (IOException unwritable) {
            throw new CommandFailure(file + " cannot be written: " + unwritable.getMessage() + ".", unwritable);
        }
    }

    /** Plays a manifest that holds no instance, such as that of a secret, from standard input: it is never on disk. */
    public void play(String yaml) {
        require(call(yaml, List.of("kube", "play", "--replace", "-")), "podman refuses the secrets");
    }

    /** Whether podman has that image. */
    public boolean hasImage(String reference) {
        return call("", List.of("image", "exists", reference)).exitCode() == 0;
    }

    /**
     * Fetches an image from its registry.
     *
     * @throws CommandFailure when it cannot be had
     */
    public void pull(String reference) {
        require(
                call("", List.of("pull", "--quiet", reference)),
                "the image " + reference + " is not here and podman cannot fetch it");
    }

    /** Starts the instance from its manifest, on the network of this machine, and answers the process within. */
    ProcessHandle start(Component component, Path log) {
        List<String> play = List.of("kube", "play", "--replace", "--network", "host", "--log-driver", "k8s-file");
        List<String> command = new ArrayList<>(play);
        command.addAll(List.of("--log-opt", "path=" + log, manifest(component).toString()));
        Answer answer = call("", command);
        if (answer.exitCode() != 0) {
            remove(component);
            throw new CommandFailure(
                    "podman cannot start %s: %s; deploy/containers/setup.sh tells whether containers run here."
                            .formatted(component.id(), answer.reason()));
        }
        return process(component);
    }

    private ProcessHandle process(Component component) {
        String pids = require(
                call("", List.of("ps", "--filter", label(component), "--format", "{{.IsInfra}} {{.Pid}}")),
                "podman does not tell of " + component.id());
        return pids.lines()
                .filter(line -> line.startsWith("false "))
                .map(line -> Long.parseLong(line.substring("false ".length()).strip()))
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .findFirst()
                .orElseThrow(() -> new CommandFailure(component.id() + " ended while it was starting."));
    }

    /** The pods of an instance; how podman names them after the deployment differs from version to version. */
    private List<String> pods(Component component) {
        return require(
                        call("", List.of("pod", "ps", "--filter", label(component), "--format", "{{.Name}}")),
                        "podman does not tell of " + component.id())
                .lines()
                .map(String::strip)
                .filter(pod -> !pod.isEmpty())
                .toList();
    }

    private static String label(Component component) {
        return "label=app.kubernetes.io/instance=" + name(component);
    }

    /** Asks the instance to stop, and does not wait; podman ends it when it has not gone within that time. */
    void ask(Component component, Duration patience) {
        List<String> command =
                new ArrayList<>(List.of(PODMAN, "pod", "stop", "--ignore", "-t", Long.toString(patience.toSeconds())));
        command.addAll(pods(component));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        addConfiguration(builder.environment());
        try {
            builder.start();
        } catch (IOException noPodman) {
            throw new CommandFailure("podman cannot be called: " + noPodman.getMessage() + ".", noPodman);
        }
    }

    /** Takes the pods of an instance away, whether they run or not, and the volumes that end with them. */
    void remove(Component component) {
        List<String> pods = pods(component);
        if (!pods.isEmpty()) {
            List<String> command = new ArrayList<>(List.of("pod", "rm", "--force", "--ignore"));
            command.addAll(pods);
            call("", command);
        }
        call("", List.of("volume", "rm", "--force", name(component) + "-tmp", name(component) + "-home"));
    }

    private static String require(Answer answer, String complaint) {
        if (answer.exitCode() != 0) {
            throw new CommandFailure("%s: %s.".formatted(complaint, answer.reason()));
        }
        return answer.output();
    }

    private Answer call(String input, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(PODMAN));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        addConfiguration(builder.environment());
        try {
            Process podman = builder.start();
            podman.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            podman.getOutputStream().close();
            String output = new String(podman.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(podman.waitFor(), output);
        } catch (IOException noPodman) {
            throw new CommandFailure(
                    "podman cannot be called (" + noPodman.getMessage()
                            + "); install it, or run deploy/containers/setup.sh.",
                    noPodman);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted.", interrupted);
        }
    }

    /** What deploy/containers/setup.sh found that containers need here, when the user has not said otherwise. */
    private void addConfiguration(Map<String, String> environment) {
        Path settings = home.folder().resolve("containers.conf");
        if (Files.isRegularFile(settings)) {
            environment.putIfAbsent("CONTAINERS_CONF", settings.toString());
        }
    }

    private record Answer(int exitCode, String output) {

        /** Why a container did not start, or else the last line that says something. */
        String reason() {
            List<String> lines = Arrays.stream(output.split("\\R", -1))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return lines.stream()
                    .map(STARTING::matcher)
                    .filter(Matcher::matches)
                    .map(container -> container.group(1))
                    .findFirst()
                    .or(() -> lines.stream().reduce((earlier, later) -> later))
                    .map(line -> line.endsWith(".") ? line.substring(0, line.length() - 1) : line)
                    .orElse("it does not say why");
        }
    }
}
