package dev.unbus.cli.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.platform.Build;
import dev.unbus.cli.platform.Component;
import dev.unbus.cli.platform.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The versions of a flow that are kept side by side; one that is kept never changes. */
final class Releases {

    private static final String FACTS = "release.json";

    private final Installation installation;
    private final Console console;
    private final Component flow;

    Releases(Installation installation, Console console, Component flow) {
        this.installation = installation;
        this.console = console;
        this.flow = flow;
    }

    /** The folder of the flow's releases and of its journal. */
    Path folder() {
        return installation.home().releases().resolve(flow.name());
    }

    /** The folder of one release. */
    Path folder(String version) {
        return folder().resolve(version);
    }

    /** The versions that are kept, sorted. */
    List<String> versions() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder())) {
            return folders.filter(release -> Files.isRegularFile(release.resolve(FACTS)))
                    .map(release -> release.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder(), unreadable);
        }
    }

    Optional<Release> find(String version) {
        Path facts = folder(version).resolve(FACTS);
        try {
            return Files.isRegularFile(facts)
                    ? Optional.of(Json.read(Files.readString(facts), Release.class))
                    : Optional.empty();
        } catch (JsonProcessingException damaged) {
            throw new CommandFailure(facts + " is damaged; remove the folder around it and deploy again.", damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + facts, unreadable);
        }
    }

    /**
     * The release of a version that was asked for; built when it is the project's and not kept yet.
     *
     * @throws CommandFailure when there is no such version
     */
    Release named(String version) {
        return find(version).orElseGet(() -> {
            if (!version.equals(flow.version())) {
                throw unknown(version);
            }
            return current();
        });
    }

    /** An earlier release, which nobody can build any more. */
    Release kept(String version) {
        return find(version).orElseThrow(() -> unknown(version));
    }

    /**
     * The release of what the project holds now, built when that is due.
     *
     * @throws CommandFailure when its version is kept with other content
     */
    Release current() {
        new Build(installation, console).bringUpToDate(List.of(flow));
        Path application = Objects.requireNonNull(flow.jar().getParent(), "a jar is in a folder");
        String hash = ContentHash.of(application);
        Optional<Release> kept = find(flow.version());
        if (kept.isPresent() && !kept.get().sha256().equals(hash)) {
            throw new CommandFailure("version %s of %s was released with other content; raise the version in %s."
                    .formatted(
                            flow.version(),
                            flow.name(),
                            installation.root().relativize(flow.module().resolve("pom.xml"))));
        }
        return kept.orElseGet(() -> keep(application, hash));
    }

    private CommandFailure unknown(String version) {
        List<String> versions = versions();
        return new CommandFailure("there is no release %s of %s; kept are: %s; its pom.xml is at %s."
                .formatted(
                        version,
                        flow.name(),
                        versions.isEmpty() ? "none" : String.join(", ", versions),
                        flow.version()));
    }

    /** Made beside its place and moved there as a whole. */
    private Release keep(Path application, String hash) {
        Release release = new Release(
                flow.version(),
                Commit.of(flow.module()).orElse(null),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                hash);
        Path draft = folder().resolve("." + flow.version() + ".draft");
        try {
            remove(draft);
            copy(application, draft);
            Files.writeString(draft.resolve(FACTS), Json.write(release));
            Files.move(draft, folder(flow.version()), StandardCopyOption.ATOMIC_MOVE);
            return release;
        } catch (IOException | UncheckedIOException unwritable) {
            removeQuietly(draft);
            throw new CommandFailure(
                    "version %s of %s cannot be kept in %s: %s."
                            .formatted(flow.version(), flow.name(), folder(), reason(unwritable)),
                    unwritable);
        }
    }

    private static String reason(Exception unwritable) {
        Throwable cause = unwritable instanceof UncheckedIOException && unwritable.getCause() != null
                ? unwritable.getCause()
                : unwritable;
        return String.valueOf(cause.getMessage());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void removeQuietly(Path folder) {
        try {
            remove(folder);
        } catch (IOException stays) {
            console.complain(folder + " could not be removed: " + stays.getMessage() + ".");
        }
    }
}
