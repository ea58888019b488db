package dev.unbus.files;

import java.io.IOException;
import java.io.InputStream;

/** Reads a file from end to end before anything of it is published. */
@FunctionalInterface
interface FileCheck {

    /**
     * Checks the content.
     *
     * @param content the file from its first byte on
     * @param tally takes what was counted on the way, for the report
     * @throws dev.unbus.delivery.RejectedException when the file is not well-formed as a whole
     */
    void check(InputStream content, Tally tally) throws IOException;
}
