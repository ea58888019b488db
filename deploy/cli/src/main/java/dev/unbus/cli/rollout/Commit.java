package dev.unbus.cli.rollout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Asks git what the project's folder is at. */
final class Commit {

    private static final String CHANGED = "+changes";

    private Commit() {}

    /** The hash of the commit, with {@code +changes} when there are uncommitted ones; empty without a repository. */
    static Optional<String> of(Path folder) {
        return git(folder, "rev-parse", "HEAD")
                .map(hash -> git(folder, "status", "--porcelain", "--untracked-files=no")
                                .filter(String::isEmpty)
                                .isPresent()
                        ? hash
                        : hash + CHANGED);
    }

    private static Optional<String> git(Path folder, String... arguments) {
        try {
            Process git = new ProcessBuilder(command(folder, arguments))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String[] command(Path folder, String... arguments) {
        String[] command = new String[arguments.length + 3];
        command[0] = "git";
        command[1] = "-C";
        command[2] = folder.toString();
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        return command;
    }
}
