package dev.unbus.cli.check;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Adds a team to {@code integrations/teams.yaml}, so that what it owns passes the check. */
public final class NewTeam {

    private static final String GROUP =
            """
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata:
              name: %1$s
            spec:
              type: team
              profile: {displayName: %1$s, email: %1$s@example.com}
              children: []
            """;

    private NewTeam() {}

    /**
     * Adds it when it is not there yet.
     *
     * @return true when it was added: its address is an example then, and to be mended
     * @throws CommandFailure when the file is broken
     */
    public static boolean addTo(Path root, String team) {
        Teams teams = new Teams(root);
        if (teams.problem() != null) {
            throw new CommandFailure("%s:%d: %s.".formatted(teams.file(), teams.problemLine(), teams.problem()));
        }
        if (teams.knows(team)) {
            return false;
        }
        try {
            append(teams.file(), GROUP.formatted(team));
            return true;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + teams.file(), unwritable);
        }
    }

    private static void append(Path file, String group) throws IOException {
        Files.createDirectories(file.getParent());
        String before = Files.isRegularFile(file) ? Files.readString(file) : "";
        String separator = before.isBlank() ? "" : before.endsWith("\n") ? "---\n" : "\n---\n";
        Files.writeString(
                file, separator + group, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
