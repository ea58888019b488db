package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds the components whose jar is missing or older than what it is made of. */
public final class Build {

    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+?) \\S+ +\\[(\\d+/\\d+)]");
    private static final String ERROR = "[ERROR] ";

    private final Installation installation;
    private final Console console;

    /** A build of the project that talks to this console. */
    public Build(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /** Builds what is due, in one call of Maven. */
    public void bringUpToDate(Collection<Component> components) {
        SourceAges ages = new SourceAges(installation.root());
        List<Component> due = components.stream().filter(ages::needsBuild).toList();
        if (due.isEmpty()) {
            return;
        }
        new NodeCheck(installation.root()).pass();
        console.say(
                "building " + due.size() + " of " + components.size() + " components; the first time takes minutes");
        build(due);
        due.forEach(Build::stamp);
    }

    private void build(List<Component> due) {
        Path log = installation.home().buildLog();
        List<String> errors = new ArrayList<>();
        try {
            Process maven = new ProcessBuilder(command(due))
                    .directory(installation.root().toFile())
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader output = maven.inputReader(StandardCharsets.UTF_8);
                    PrintWriter copy = new PrintWriter(log.toFile(), StandardCharsets.UTF_8)) {
                output.lines().forEach(line -> {
                    copy.println(line);
                    report(line, errors);
                });
            }
            if (maven.waitFor() != 0) {
                throw new CommandFailure("the build failed: %s (all of it: %s)."
                        .formatted(errors.isEmpty() ? "it gave no reason" : errors.get(0), log));
            }
        } catch (IOException refused) {
            throw new CommandFailure("the build could not be started: " + refused.getMessage() + ".", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("the build was interrupted.", interrupted);
        }
    }

    private void report(String line, List<String> errors) {
        Matcher module = MODULE.matcher(line);
        if (module.lookingAt()) {
            console.say("building [%s] %s".formatted(module.group(2), module.group(1)));
        } else if (line.startsWith(ERROR) && !isHeading(line)) {
            errors.add(line.substring(ERROR.length()).strip());
        }
    }

    /** Such as "COMPILATION ERROR :", with the reason on the lines below. */
    private static boolean isHeading(String error) {
        return error.strip().endsWith(":") || error.strip().equals(ERROR.strip());
    }

    private List<String> command(List<Component> due) {
        List<String> modules = due.stream()
                .map(component -> installation
                        .root()
                        .relativize(component.module())
                        .toString()
                        .replace('\\', '/'))
                .toList();
        return List.of(
                "/bin/sh",
                installation.root().resolve("mvnw").toString(),
                "-B",
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip=true",
                "-pl",
                String.join(",", modules),
                "-am",
                "package");
    }

    /** What Maven found unchanged keeps its age; the stamp says that it was looked at. */
    private static void stamp(Component component) {
        try {
            Files.setLastModifiedTime(component.jar(), FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException missing) {
            throw new CommandFailure("the build made no " + component.jar() + ".", missing);
        }
    }
}
