package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The console's build needs Node; says so before Maven would. */
final class NodeCheck {

    private static final int OLDEST = 20;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.");

    private final Path root;
    private final String program;

    NodeCheck(Path root) {
        this(root, "node");
    }

    NodeCheck(Path root, String program) {
        this.root = root;
        this.program = program;
    }

    void pass() {
        if (Files.isDirectory(root.resolve("routes-catalog/console")) && featureRelease() < OLDEST) {
            throw new CommandFailure("the console is built with Node " + OLDEST
                    + " or later, and there is none on the PATH; install it from https://nodejs.org and call again.");
        }
    }

    private int featureRelease() {
        try {
            Process node = new ProcessBuilder(program, "--version").start();
            String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(answer);
            return version.lookingAt() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException none) {
            return 0;
        }
    }
}
