package dev.unbus.proof.clients;

import java.util.List;

/** Where messages are read from; it lasts as long as the process. */
interface Inlet {

    /** What came since the last call, after a short wait when nothing did. */
    List<String> receive() throws Exception;

    /** Tells that the last ones have been printed. */
    default void printed() throws Exception {}
}
