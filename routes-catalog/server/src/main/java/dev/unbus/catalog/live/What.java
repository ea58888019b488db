package dev.unbus.catalog.live;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What of the catalog can change: each is what some of its paths answer. */
public enum What {
    /** What integrations tell of themselves, and with it the topology, the histories and what needs attention. */
    INTEGRATIONS,
    /** Failed messages and what became of them. */
    FAILED_MESSAGES,
    /** Replays and how far they are. */
    REPLAYS,
    /** Who deployed what, and how that ended. */
    DEPLOYMENTS,
    /** What imports found of old buses. */
    ESTATES,
    /** Who did what. */
    AUDIT;

    /** The word in the API. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
