package dev.unbus.cli.project;

import dev.unbus.cli.project.Reactor.Ingredients;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which integrations a change of files touches: those whose folder it is in, those that are made of a module it is in, and all when it
 * is in what builds all. Documentation touches none, and a module's tests only the module itself.
 */
public final class Change {

    private static final Pattern DOCUMENTATION =
            Pattern.compile("(?:.*/)?(?:[^/]+\\.(?:md|adoc|txt|png|svg)|LICENSE|docs/.*)", Pattern.CASE_INSENSITIVE);

    /** What Maven is started with, and what every image is made with. */
    private static final Pattern BUILD = Pattern.compile("mvnw|\\.mvn/.*|deploy/containers/.*");

    private final Path root;
    private final Reactor reactor;
    private final List<String> files;

    /**
     * A change of a project.
     *
     * @param files every file that was changed, added or deleted, relative to the root
     */
    public Change(Path root, List<String> files) {
        this.root = root;
        this.reactor = new Reactor(root);
        this.files = files.stream()
                .filter(file -> isResource(file) || !DOCUMENTATION.matcher(file).matches())
                .toList();
    }

    /** A text below the sources is what an integration says or reads, and no documentation. */
    private static boolean isResource(String file) {
        return file.contains("/src/");
    }

    /** The integrations that it touches, by name. */
    public List<Touched> touched() {
        return Flows.of(root).all().stream()
                .flatMap(flow -> touched(flow).stream())
                .toList();
    }

    private Optional<Touched> touched(Flow flow) {
        String module = root.relativize(flow.folder()).toString().replace('\\', '/');
        Ingredients ingredients = reactor.ingredientsOf(module);
        Set<String> reasons = new LinkedHashSet<>();
        Set<String> because = new LinkedHashSet<>();
        for (Function<String, Optional<String>> rule : rules(module, ingredients)) {
            for (String file : files) {
                rule.apply(file).ifPresent(reason -> {
                    reasons.add(reason);
                    because.add(file);
                });
            }
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new Touched(flow.id(), String.join(", ", reasons), List.copyOf(because)));
    }

    private List<Function<String, Optional<String>>> rules(String module, Ingredients ingredients) {
        return List.of(
                file -> when(file.startsWith(module + "/"), "changed itself"),
                file -> when(
                        ingredients.contents().contains(reactor.moduleOf(file)) && !isTest(file),
                        "uses " + reactor.moduleOf(file)),
                file -> when(
                        ingredients.onlyPoms().contains(reactor.moduleOf(file))
                                && isPomOf(reactor.moduleOf(file), file),
                        "built by " + file),
                file -> when(BUILD.matcher(file).matches(), "built by " + file));
    }

    private static Optional<String> when(boolean holds, String reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }

    private boolean isTest(String file) {
        return file.startsWith(reactor.moduleOf(file) + "/src/test/");
    }

    private static boolean isPomOf(String module, String file) {
        return file.equals(module.isEmpty() ? "pom.xml" : module + "/pom.xml");
    }
}
