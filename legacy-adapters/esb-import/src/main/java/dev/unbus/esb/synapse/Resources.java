package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.source.Element;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in local entries and in the registry: style sheets, schemas, scripts. */
final class Resources {

    private final Estate estate;
    private final Set<Element> used = new HashSet<>();

    Resources(Estate estate) {
        this.estate = estate;
    }

    /** A local entry is read by those that name it; what nobody names is known at the end. */
    void localEntry(Element entry) {
        // settled by settle()
    }

    /** Settles the local entries: those that were read, and those that nothing that was converted uses. */
    void settle() {
        for (Element entry : estate.artifacts().all("localEntry")) {
            if (used.contains(entry)) {
                estate.account().converted(entry);
            } else {
                estate.account().ignored(entry, "nothing that was converted uses it");
            }
        }
    }

    /** Notes that a local entry is used. */
    void use(Element entry) {
        used.add(entry);
    }

    /** The content behind a key; empty when it is not among the sources. */
    Optional<String> content(String key, Element from) {
        if (key.startsWith("{") || key.startsWith("$")) {
            throw new Unconvertible("what it needs is named at run time: " + key);
        }
        Optional<Element> entry = estate.artifacts().find("localEntry", key, from);
        if (entry.isPresent()) {
            used.add(entry.get());
            return ofEntry(entry.get());
        }
        String path = key.replaceFirst("^(conf|gov|resources|local):/*", "");
        return Optional.ofNullable(text(path))
                .or(() -> Optional.ofNullable(text(path.substring(path.lastIndexOf('/') + 1))));
    }

    private @Nullable String text(String path) {
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
        return there != null && !Arrays.equals(there, content);
    }
}
