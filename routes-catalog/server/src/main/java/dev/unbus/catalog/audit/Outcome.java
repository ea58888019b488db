package dev.unbus.catalog.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of an act. */
public enum Outcome {
    /** It was done. */
    DONE,
    /** Who asked may not do it. */
    REFUSED,
    /** It was tried and did not succeed. */
    FAILED;

    /** The word in the API. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
