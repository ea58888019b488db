package dev.unbus.esb.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One file of the sources; its content is read when it is asked for.
 *
 * @param path in the sources, with slashes; for a file of an archive, the archive's path, {@code !/} and the path in it
 * @param content reads it
 */
public record SourceFile(String path, Content content) {

    /** Reads the bytes of a file. */
    @FunctionalInterface
    public interface Content {

        /**
         * All bytes.
         *
         * @throws SourceException rules {@code file-size}, {@code file-readable}
         */
        byte[] read() throws SourceException;
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What follows the last dot, in lower case; empty when there is none. */
    public String extension() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Its text, in UTF-8.
     *
     * @throws SourceException when it cannot be read
     */
    public String text() throws SourceException {
        return new String(content.read(), StandardCharsets.UTF_8);
    }

    /**
     * Its root element.
     *
     * @throws SourceException when it cannot be read or is no XML
     */
    public Element xml() throws SourceException {
        return XmlReader.read(path, content.read());
    }
}
