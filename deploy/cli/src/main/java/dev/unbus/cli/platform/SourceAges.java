package dev.unbus.cli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares jars with the sources that they are made of. */
final class SourceAges {

    private static final List<String> SHARED_LAYERS = List.of("connectors", "legacy-adapters", "routes-catalog");
    private static final Set<String> UNSHARED = Set.of("server", "console", "testkit");
    private static final String SOURCES = "src/main";

    private final Path root;
    private final long newestShared;

    SourceAges(Path root) {
        this.root = root;
        this.newestShared = newestOf(sharedModules());
    }

    boolean needsBuild(Component component) {
        long built = age(component.jar());
        long sources = newestOf(List.of(component.module()));
        if (component.kind() == Kind.CATALOG) {
            sources = Math.max(sources, newestOfTheConsole());
        }
        boolean shares = component.kind() == Kind.INTEGRATION || component.kind() == Kind.CATALOG;
        return built < Math.max(sources, shares ? newestShared : 0);
    }

    private List<Path> sharedModules() {
        List<Path> modules = new ArrayList<>();
        for (String layer : SHARED_LAYERS) {
            for (Path folder : list(root.resolve(layer))) {
                if (!UNSHARED.contains(folder.getFileName().toString())) {
                    modules.add(folder);
                }
            }
        }
        return modules;
    }

    /** It is built into the catalog. */
    private long newestOfTheConsole() {
        Path console = root.resolve("routes-catalog/console");
        return Stream.of("src", "public", "index.html", "package-lock.json", "vite.config.ts")
                .mapToLong(part -> newestIn(console.resolve(part)))
                .max()
                .orElse(0);
    }

    private static long newestOf(List<Path> modules) {
        return modules.stream()
                .flatMap(module -> Stream.of(
                        module.resolve("pom.xml"), module.resolve("catalog-info.yaml"), module.resolve(SOURCES)))
                .mapToLong(SourceAges::newestIn)
                .max()
                .orElse(0);
    }

    private static long newestIn(Path tree) {
        if (!Files.exists(tree)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(SourceAges::age)
                    .max()
                    .orElse(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + tree, unreadable);
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder, unreadable);
        }
    }

    /** The time of the last change; a missing file is older than all others. */
    private static long age(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException missing) {
            return -1;
        }
    }
}
