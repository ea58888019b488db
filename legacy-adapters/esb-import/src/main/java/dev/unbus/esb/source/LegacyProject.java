package dev.unbus.esb.source;

import java.util.List;

/**
 * One project of the old bus: what is deployed together.
 *
 * @param name its folder in the sources; the name of the sources when it is all of them
 * @param files all its files, in the order of their paths
 */
public record LegacyProject(String name, List<SourceFile> files) {

    /** Keeps its own copy of the list. */
    public LegacyProject {
        files = List.copyOf(files);
    }

    /** A path relative to the project's folder. */
    public String relative(String path) {
        return !path.startsWith(name) ? path : path.substring(name.length()).replaceFirst("^!?/", "");
    }
}
