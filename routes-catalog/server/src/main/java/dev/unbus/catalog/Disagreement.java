package dev.unbus.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How what is declared and what was observed differ. */
enum Disagreement {
    /** Its team declares it, and in all the while that its process has been up nothing was seen of it. */
    @JsonProperty("declared-not-seen")
    DECLARED_NOT_SEEN,
    /** It was seen, and nobody declares it. */
    @JsonProperty("seen-not-declared")
    SEEN_NOT_DECLARED
}
