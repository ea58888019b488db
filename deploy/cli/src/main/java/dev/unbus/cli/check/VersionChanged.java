package dev.unbus.cli.check;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.project.Flow;
import dev.unbus.cli.project.Git;
import dev.unbus.cli.project.PomFile;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version is one content: who rolls back to it gets what it was. */
final class VersionChanged implements Rule {

    static final String ID = "version-changed";

    /** What no process is made of. */
    private static final Pattern APART = Pattern.compile(".*\\.md|(?:.*/)?src/test/.*");

    private final Git git;
    private final Baseline baseline;

    VersionChanged(Git git, Baseline baseline) {
        this.git = git;
        this.baseline = baseline;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void check(Subject flow, Findings.Report report) {
        if (!Files.isRegularFile(flow.flow().pom())) {
            return;
        }
        PomFile pom = PomFile.of(flow.flow().folder());
        Optional<String> version = pom.ownVersion();
        if (version.isEmpty()) {
            report.violation(
                    flow.flow().pom(),
                    pom.versionLine(),
                    "the integration has no version of its own",
                    "write <version>0.1.0</version> below its artifactId");
            return;
        }
        Optional<String> base = baseline.of(flow.flow(), version.get());
        if (base.isEmpty()) {
            report.note(
                    flow.flow().root().resolve("pom.xml"),
                    1,
                    "no earlier state is known, so that no version is compared",
                    "name a commit, --since REV");
        }
        base.filter(commit -> sameVersionAt(commit, flow.flow(), version.get()))
                .ifPresent(commit -> compare(flow.flow(), pom, version.get(), commit, report));
    }

    private boolean sameVersionAt(String commit, Flow flow, String version) {
        String folder = flow.root().relativize(flow.folder()).toString().replace('\\', '/');
        try {
            return !version.endsWith("-SNAPSHOT")
                    && git.contentAt(commit, folder + "/pom.xml")
                            .flatMap(pom -> PomFile.of(flow.folder(), pom).ownVersion())
                            .filter(version::equals)
                            .isPresent();
        } catch (CommandFailure wasBroken) {
            return false;
        }
    }

    private void compare(Flow flow, PomFile pom, String version, String commit, Findings.Report report) {
        String folder = flow.root().relativize(flow.folder()).toString().replace('\\', '/');
        List<String> changed = git.changedSince(commit, folder).stream()
                .filter(file -> !APART.matcher(file).matches())
                .toList();
        if (!changed.isEmpty()) {
            String more = changed.size() == 1 ? "" : " and %d more".formatted(changed.size() - 1);
            report.violation(
                    flow.pom(),
                    pom.versionLine(),
                    "%s%s changed since %s, and the version is still %s"
                            .formatted(
                                    changed.get(0).substring(folder.length() + 1),
                                    more,
                                    commit.substring(0, 12),
                                    version),
                    "raise <version>");
        }
    }
}
