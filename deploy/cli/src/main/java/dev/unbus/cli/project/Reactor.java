package dev.unbus.cli.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The modules that Maven builds from the project's root, and which takes which. Folders are relative to the root, with slashes. */
final class Reactor {

    private static final String ROOT = "";

    private final Path root;
    private final Map<String, PomFile> poms = new LinkedHashMap<>();
    private final Map<String, String> folders = new HashMap<>();

    Reactor(Path root) {
        this.root = root;
        add(ROOT);
        poms.forEach((folder, pom) -> folders.put(pom.key(), folder));
    }

    private void add(String folder) {
        PomFile pom = PomFile.of(root.resolve(folder));
        if (poms.put(folder, pom) == null) {
            pom.modules().stream()
                    .map(module -> slashed(Path.of(folder).resolve(module).normalize()))
                    .filter(module -> Files.isDirectory(root.resolve(module)))
                    .forEach(this::add);
        }
    }

    /** The innermost module whose folder a file is or was in; the root has an empty name. */
    String moduleOf(String file) {
        for (Path folder = Path.of(file).getParent(); folder != null; folder = folder.getParent()) {
            if (poms.containsKey(slashed(folder))) {
                return slashed(folder);
            }
        }
        return ROOT;
    }

    /**
     * The modules whose content becomes part of that module when it is built, directly or through others, without itself; and
     * the modules whose pom alone has a say in it.
     */
    Ingredients ingredientsOf(String module) {
        Set<String> contents = new HashSet<>();
        Set<String> onlyPoms = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(module));
        while (!open.isEmpty()) {
            PomFile pom = poms.get(open.pop());
            if (pom == null) {
                continue;
            }
            folderOf(pom.parentKey()).filter(onlyPoms::add).ifPresent(open::push);
            pom.uses().stream()
                    .flatMap(key -> folderOf(Optional.of(key)).stream())
                    .filter(contents::add)
                    .forEach(open::push);
        }
        contents.remove(module);
        return new Ingredients(contents, onlyPoms);
    }

    private Optional<String> folderOf(Optional<String> key) {
        return key.map(folders::get);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** What a module is made of, by folders. */
    record Ingredients(Set<String> contents, Set<String> onlyPoms) {}
}
