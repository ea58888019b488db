package dev.unbus.cli.scaffold;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import dev.unbus.scaffold.Pair;
import dev.unbus.scaffold.Scaffold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes an integration for each pair, as a team of its own would, builds and tests all of them, and tells which passed. */
final class SelfTest {

    private static final List<String> LAYERS = List.of("connectors", "legacy-adapters");

    private final Installation installation;
    private final Console console;
    private final Path place;

    SelfTest(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
        this.place = installation.home().folder().resolve("self-test");
    }

    /** True when all passed. */
    boolean run(List<Pair> pairs) {
        return run(pairs, published());
    }

    /** True when all passed, with a Maven that {@link #published()} prepared. */
    boolean run(List<Pair> pairs, MavenRun maven) {
        Path reactor = place.resolve("integrations");
        new Scaffold(installation.root()).samples(pairs, reactor);
        console.say("building and testing %d integrations; see %s".formatted(pairs.size(), maven.log()));
        Map<String, ReactorLine> results = new LinkedHashMap<>();
        boolean well =
                maven.run(reactor, testing(), line -> ReactorLine.in(line).ifPresent(result -> {
                    results.put(result.flow(), result);
                }));
        return print(pairs, results) && well;
    }

    /** Maven, with a repository in which the platform is published. */
    MavenRun published() {
        installation.home().create();
        MavenRun maven = new MavenRun(
                installation.root(),
                MavenRepository.current().privateFor(place.resolve("repository")),
                installation.home().folder().resolve("logs/self-test.log"));
        console.say("publishing the platform to a repository of the self-test");
        if (!maven.run(installation.root(), publishing(), line -> {})) {
            throw new CommandFailure("the platform could not be built; see " + maven.log() + ".");
        }
        return maven;
    }

    private List<String> publishing() {
        List<String> modules = new ArrayList<>(List.of("integrations"));
        for (String layer : LAYERS) {
            try (Stream<Path> folders = Files.list(installation.root().resolve(layer))) {
                folders.filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                        .map(folder -> layer + "/" + folder.getFileName())
                        .sorted()
                        .forEach(modules::add);
            } catch (IOException unreadable) {
                throw new CommandFailure(layer + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
            }
        }
        return List.of(
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip=true",
                // What is built stays as it is: others may be running from it.
                "-Dmaven.compiler.useIncrementalCompilation=false",
                "-pl",
                String.join(",", modules),
                "-am",
                "install");
    }

    static List<String> testing() {
        return List.of("--fail-at-end", "verify");
    }

    private boolean print(List<Pair> pairs, Map<String, ReactorLine> results) {
        int failed = 0;
        for (Pair pair : pairs) {
            ReactorLine result = results.get(Scaffold.sample(pair).id().flow());
            boolean passed = result != null && result.passed();
            failed += passed ? 0 : 1;
            String time = result == null ? "" : result.time();
            console.result(String.format(Locale.ROOT, "%-18s %-7s %s", pair, passed ? "ok" : "failed", time));
        }
        console.result("%d of %d pairs passed".formatted(pairs.size() - failed, pairs.size()));
        return failed == 0;
    }
}
