package dev.unbus.catalog.attention;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How bad it is. */
public enum Severity {
    /** Messages are not processed, or fail. */
    DANGER,
    /** It can wait, and should not wait for long. */
    WARNING;

    /** The word in the API. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
