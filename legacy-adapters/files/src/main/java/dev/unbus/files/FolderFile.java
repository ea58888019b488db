package dev.unbus.files;

import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.util.Map;

/** A file of a {@link RecordFolder} that is being read. */
interface FolderFile extends FileContent {

    /** What became of the file meanwhile. */
    enum State {
        UNCHANGED,
        /** It is the same file with other content, or cannot be told from one. */
        CHANGED,
        /** Another file has its name. */
        REPLACED,
        GONE
    }

    String name();

    /** The same for the same content, and another one for any other, whatever the name. */
    String identity();

    Tally tally();

    State state() throws IOException;

    /** The trace that its messages belong to, as headers; empty when nobody says. */
    default Map<String, String> trace() {
        return Map.of();
    }

    /** Moves it to where files go that were read to their end. */
    void done() throws IOException;

    /** Moves it to where files go that a person has to look at. */
    void reject(RejectedException why) throws IOException;
}
