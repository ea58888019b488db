package dev.unbus.files;

import java.io.Closeable;
import java.util.Iterator;

/** The records of one file, in their order, read as they are asked for. */
public interface RecordReader extends Iterator<FileRecord>, Closeable {

    /** The text that comes before the records and that each of them needs to be understood alone; often empty. */
    String heading();
}
