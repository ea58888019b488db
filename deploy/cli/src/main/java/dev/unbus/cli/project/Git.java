package dev.unbus.cli.project;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the history of a project's folder says, through the {@code git} command. Paths are relative to that folder. */
public final class Git {

    private static final List<String> MAIN_BRANCHES =
            List.of("origin/HEAD", "origin/main", "main", "origin/master", "master");

    private final Path folder;
    private final String program;

    /** The history of that folder. */
    public Git(Path folder) {
        this(folder, "git");
    }

    Git(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /**
     * True when the folder is in a repository that has a commit.
     *
     * @throws CommandFailure when there is no {@code git} command
     */
    public boolean hasHistory() {
        return commit("HEAD").isPresent();
    }

    /**
     * The full name of a commit.
     *
     * @throws CommandFailure when there is no such commit; says what to do
     */
    public String require(String revision) {
        if (!hasHistory()) {
            throw new CommandFailure(
                    folder + " is in no git repository with a commit, so nothing is known of changes.");
        }
        return commit(revision)
                .orElseThrow(() -> new CommandFailure("there is no commit " + revision
                        + " here; in a shallow clone fetch it first (git fetch --unshallow origin)."));
    }

    /** The full name of a commit, when there is one. */
    public Optional<String> commit(String revision) {
        if (revision.isBlank() || revision.startsWith("-")) {
            return Optional.empty();
        }
        return run("rev-parse", "--verify", "--quiet", revision + "^{commit}").map(String::strip);
    }

    /** Where the checked out commit and that one parted; that commit itself when they have nothing in common. */
    public String partedFrom(String commit) {
        return run("merge-base", commit, "HEAD").map(String::strip).orElse(commit);
    }

    /** Where the checked out branch left the main branch; none on the main branch itself or when there is none. */
    public Optional<String> leftMainBranch() {
        Optional<String> head = commit("HEAD");
        return MAIN_BRANCHES.stream()
                .flatMap(branch -> commit(branch).stream())
                .findFirst()
                .map(this::partedFrom)
                .filter(base -> !head.equals(Optional.of(base)));
    }

    /**
     * Every file whose content now, committed or not, is another than at that commit; of one that was renamed both names.
     *
     * @param within the folders or files that count; everything when there is none
     */
    public List<String> changedSince(String commit, String... within) {
        Stream<String> tracked =
                list(List.of("diff", "--relative", "--name-only", "--no-renames", "-z", commit, "--"), within);
        Stream<String> untracked = list(List.of("ls-files", "--others", "--exclude-standard", "-z", "--"), within);
        return List.copyOf(new TreeSet<>(Stream.concat(tracked, untracked).toList()));
    }

    /** The content of a file at a commit, when it was there. */
    public Optional<String> contentAt(String commit, String file) {
        return run("show", commit + ":./" + file);
    }

    private Stream<String> list(List<String> command, String... within) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(within));
        String answer = run(words.toArray(String[]::new))
                .orElseThrow(() -> new CommandFailure("git " + words.get(0) + " failed in " + folder + "."));
        return Stream.of(answer.split("\0", -1)).filter(name -> !name.isEmpty());
    }

    /** What it answers, or nothing when it refuses. */
    private Optional<String> run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program, "-c", "core.quotePath=false"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (IOException absent) {
            throw new CommandFailure("the git command cannot be started; install git, and call again.", absent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted while git was at work.", interrupted);
        }
    }
}
