package dev.unbus.cli.scaffold;

import dev.unbus.cli.console.CommandFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Maven with a repository of its own, whose output goes to a file.
 *
 * @param root where the wrapper is
 */
record MavenRun(Path root, MavenRepository repository, Path log) {

    /**
     * Runs it in a folder and hands each line on.
     *
     * @return whether it ended well
     */
    boolean run(Path folder, List<String> arguments, Consumer<String> lines) {
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                root.resolve("mvnw").toString(),
                "-B",
                "-Dstyle.color=never",
                "-Dmaven.repo.local=" + repository.folder()));
        command.addAll(arguments);
        try {
            Process maven = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(maven), "end-maven"));
            copy(maven, lines);
            return maven.waitFor() == 0;
        } catch (IOException refused) {
            throw new CommandFailure("Maven cannot be started: " + refused.getMessage() + ".", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("the build was interrupted.", interrupted);
        }
    }

    private void copy(Process maven, Consumer<String> lines) throws IOException {
        try (BufferedReader output = maven.inputReader(StandardCharsets.UTF_8);
                PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log))) {
            output.lines().forEach(line -> {
                copy.println(line);
                lines.accept(line);
            });
        }
    }

    private static void end(Process maven) {
        maven.descendants().forEach(ProcessHandle::destroy);
        maven.destroy();
    }
}
