package dev.unbus.esb.runtime;

import java.io.File;

/** Makes files of their paths, for beans that are set to a file: Camel makes none of a text. */
public final class LegacyFile {

    private LegacyFile() {}

    /** The file of a path. */
    public static File of(String path) {
        return new File(path);
    }

    /** The file of a path below another. */
    public static File of(String folder, String path) {
        return new File(folder, path);
    }
}
