package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.source.Element;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What stands in local entries and in the registry: style sheets, schemas, scripts. */
final class Resources {

    private final Estate estate;

    Resources(Estate estate) {
        this.estate = estate;
    }

    /** A local entry is read by those that name it. */
    void localEntry(Element entry) {
        estate.account().converted(entry);
    }

    /** The content behind a key; empty when it is not among the sources. */
    Optional<String> content(String key, Element from) {
        if (key.startsWith("{") || key.startsWith("$")) {
            throw new Unconvertible("what it needs is named at run time: " + key);
        }
        Optional<Element> entry = estate.artifacts().find("localEntry", key, from);
        if (entry.isPresent()) {
            return ofEntry(entry.get());
        }
        String path = key.replaceFirst("^(conf|gov|resources|local):/*", "");
        return Optional.ofNullable(text(path))
                .or(() -> Optional.ofNullable(text(path.substring(path.lastIndexOf('/') + 1))));
    }

    private @org.jspecify.annotations.Nullable String text(String path) {
        return path.isBlank() ? null : estate.conversion().text(path);
    }

    private Optional<String> ofEntry(Element entry) {
        Optional<String> source = entry.attribute("src");
        if (source.isPresent()) {
            String path = source.get().replaceFirst("^file:(repository/)?", "");
            return Optional.ofNullable(text(path))
                    .or(() -> Optional.ofNullable(text(path.substring(path.lastIndexOf('/') + 1))));
        }
        return entry.children().stream()
                .filter(child -> !child.is("description"))
                .findFirst()
                .map(Element::xml)
                .or(() -> Optional.of(entry.text().strip()));
    }

    /** Puts the content behind a key on the class path; its path there. */
    String file(String folder, String key, String extension, Element from) {
        String text = content(key, from)
                .filter(found -> !found.isBlank())
                .orElseThrow(() -> new Unconvertible(key + " is not among the sources"));
        return write(folder, key, extension, text);
    }

    String write(String folder, String key, String extension, String text) {
        String name =
                Names.kebab(key.replaceFirst("^(conf|gov|resources|local):", "").replaceFirst("\\.\\w+$", ""));
        String path = folder + "/" + name + "." + extension;
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        for (int next = 2; taken(path, content); next++) {
            path = folder + "/" + name + "-" + next + "." + extension;
        }
        estate.conversion().resource(path, content);
        return path;
    }

    private boolean taken(String path, byte[] content) {
        byte[] there = estate.conversion().resources().get(path);
        return there != null && !java.util.Arrays.equals(there, content);
    }
}
