package dev.unbus.catalog.deployments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What was done with a version. */
enum Act {
    /** It was to run. */
    DEPLOY,
    /** It had run before, and was to run again. */
    ROLLBACK;

    /** The word in the API. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The act's name in the audit. */
    String audited() {
        return word() + "-integration";
    }
}
