package dev.unbus.catalog.replay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a replay is. */
public enum ReplayState {
    /** It sends, or waits for word of what it has sent. */
    RUNNING,
    /** Of every message it is known how it ended. */
    DONE,
    /** Somebody cancelled it; what was not sent is failed as before. */
    CANCELLED,
    /** Too many failed again; what was not sent is failed as before. */
    STOPPED;

    /** The word in the API. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
