package dev.unbus.cli.rollout;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * One deployment as the journal tells it; in JSON all of it is one flat object.
 *
 * @param begun what was begun
 * @param commit the commit that the version was built from, or null when it is not known
 * @param ending how it ended, as far as it has
 * @param told whether the catalog knows how it ended
 */
record Deployment(@JsonUnwrapped Begun begun, @Nullable String commit, @JsonUnwrapped Ending ending, boolean told) {

    /** One that has just begun. */
    static Deployment open(Begun begun) {
        return new Deployment(begun, null, Ending.OPEN, false);
    }

    /** The same, ended. */
    Deployment ended(Ending end) {
        return new Deployment(begun, commit, end, told);
    }

    /** The same, known to the catalog. */
    Deployment known() {
        return new Deployment(begun, commit, ending, true);
    }

    /** The same, of that commit. */
    Deployment of(@Nullable String hash) {
        return new Deployment(begun, hash, ending, told);
    }
}
