package dev.unbus.catalog.estates;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far the import of a flow is. */
public enum FlowState {
    /** It is known, and nothing replaces it yet. */
    FOUND,
    /** An integration was written from it. */
    CONVERTED,
    /** All routes of that integration which come from it have been started. */
    STARTED;

    /** The word in the API. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
