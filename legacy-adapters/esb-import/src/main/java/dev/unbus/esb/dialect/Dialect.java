package dev.unbus.esb.dialect;

import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.SourceFile;

/** The language of one kind of bus; found by {@link java.util.ServiceLoader}. Stateless. */
public interface Dialect {

    /** Its name in reports, such as {@code synapse}. */
    String name();

    /** Whether the file with this root element is of the dialect. */
    boolean detects(Element root);

    /**
     * Opens every unit of a file in the account: global elements, and all processors in them.
     *
     * @param root of a file that is of the dialect
     */
    void read(Element root, Conversion conversion);

    /** Whether a file that is no XML is of the dialect, by its name alone. */
    default boolean detectsText(SourceFile file) {
        return false;
    }

    /**
     * Opens every unit of a file that is no XML.
     *
     * @param file that {@link #detectsText} takes
     */
    default void readText(SourceFile file, Conversion conversion) {}

    /**
     * Converts all files of a project. Each unit is settled in the account; one that cannot be converted never keeps the others from
     * being converted.
     */
    void convert(Conversion conversion);
}
