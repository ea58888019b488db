package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The global elements of a project; a name means first what its own file defines. */
final class Artifacts {

    static final Set<String> KINDS = Set.of(
            "proxy",
            "api",
            "sequence",
            "endpoint",
            "template",
            "task",
            "inboundEndpoint",
            "messageStore",
            "messageProcessor",
            "localEntry",
            "registry",
            "taskManager",
            "import",
            "eventSource",
            "priority-executor",
            "priorityExecutor",
            "component",
            "synapse-handlers",
            "package");

    private final List<Element> all = new ArrayList<>();
    private final Map<String, List<Element>> named = new LinkedHashMap<>();

    Artifacts(List<Element> roots) {
        roots.forEach(root -> of(root).forEach(this::add));
    }

    /** The global elements of a file; what else stands in {@code definitions} is the main sequence of old. */
    static List<Element> of(Element root) {
        if (!root.is("definitions")) {
            return KINDS.contains(root.name()) ? with(root).toList() : List.of();
        }
        return root.children().stream()
                .filter(Artifacts::isGlobal)
                .flatMap(Artifacts::with)
                .toList();
    }

    /** An artifact, and behind a local entry the sequence that it holds. */
    private static Stream<Element> with(Element artifact) {
        return Stream.concat(
                Stream.of(artifact), artifact.is("localEntry") ? artifact.child("sequence").stream() : Stream.empty());
    }

    static boolean isGlobal(Element child) {
        if (child.is("sequence")) {
            return child.attribute("name").isPresent();
        }
        return KINDS.contains(child.name());
    }

    /** The mediators that stand in {@code definitions} themselves. */
    static List<Element> loose(Element root) {
        return root.is("definitions")
                ? root.children().stream()
                        .filter(child -> !isGlobal(child) && !child.is("description"))
                        .toList()
                : List.of();
    }

    private void add(Element artifact) {
        all.add(artifact);
        named.computeIfAbsent(artifact.name() + " " + name(artifact), key -> new ArrayList<>())
                .add(artifact);
    }

    static String name(Element artifact) {
        Optional<Element> entry = artifact.parent().filter(around -> around.is("localEntry"));
        if (entry.isPresent()) {
            return name(entry.get());
        }
        return artifact.attribute("name").or(() -> artifact.attribute("key")).orElse("");
    }

    List<Element> all() {
        return List.copyOf(all);
    }

    List<Element> all(String kind) {
        return all.stream().filter(artifact -> artifact.is(kind)).toList();
    }

    /** The artifact that is what a file of the registry holds. */
    Optional<Element> inFile(String kind, String key) {
        String path = key.replaceFirst("^(conf|gov|resources|local):/*", "");
        return path.equals(key) || path.isBlank()
                ? Optional.empty()
                : all.stream()
                        .filter(artifact -> artifact.is(kind) && artifact.file().endsWith("/" + path))
                        .findFirst();
    }

    /**
     * The sequence {@code fault} or {@code main} that an artifact means without naming it: that of its own configuration. A file of
     * definitions is a configuration of its own; beside it, there can be others.
     */
    Optional<Element> own(String sequence, Element from) {
        return named.getOrDefault("sequence " + sequence, List.of()).stream()
                .filter(found -> found.file().equals(from.file()) || !isDefined(found) || !isDefined(from))
                .min(Comparator.comparing(found -> !found.file().equals(from.file())));
    }

    private static boolean isDefined(Element element) {
        return element.is("definitions")
                || element.parent().map(Artifacts::isDefined).orElse(false);
    }

    /** The artifact that a reference in an element means; the last part of a registry path is a name, too. */
    Optional<Element> find(String kind, String key, Element from) {
        List<Element> found = named.getOrDefault(kind + " " + key, List.of());
        return found.stream()
                .filter(artifact -> artifact.file().equals(from.file()))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }
}
