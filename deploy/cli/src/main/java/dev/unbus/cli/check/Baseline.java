package dev.unbus.cli.check;

import dev.unbus.cli.console.Json;
import dev.unbus.cli.project.Flow;
import dev.unbus.cli.project.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The commit that an integration is compared with: the one that is named; or else where its branch left the main branch; or else,
 * on the main branch, the one that its version was released from.
 */
final class Baseline {

    private final Git git;
    private final Path releases;
    private final @Nullable String named;

    /**
     * A baseline in a history.
     *
     * @param releases the folder with the releases of this machine
     * @param since the commit that was named, or null
     */
    Baseline(Git git, Path releases, @Nullable String since) {
        this.git = git;
        this.releases = releases;
        this.named = since == null ? null : git.partedFrom(git.require(since));
    }

    Optional<String> of(Flow flow, String version) {
        if (named != null) {
            return Optional.of(named);
        }
        Optional<String> left = git.hasHistory() ? git.leftMainBranch() : Optional.empty();
        return left.or(() -> released(flow, version));
    }

    private Optional<String> released(Flow flow, String version) {
        Path release = releases.resolve(flow.id().toString()).resolve(version).resolve("release.json");
        try {
            return Files.isRegularFile(release)
                    ? Optional.ofNullable(Json.tree(Files.readString(release)).get("commit"))
                            .filter(commit -> commit.isTextual())
                            .flatMap(commit -> git.commit(commit.asText()))
                    : Optional.empty();
        } catch (IOException cutShort) {
            return Optional.empty();
        }
    }
}
