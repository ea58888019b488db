package dev.unbus.files;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, which can be read from any place on. */
@FunctionalInterface
public interface FileContent {

    /** The file from that byte on; the caller closes it. */
    InputStream from(long byteOffset) throws IOException;
}
