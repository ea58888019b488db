package dev.unbus.catalog.deployments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a deployment is, or how it ended. */
enum DeploymentOutcome {
    /** It goes on. */
    IN_PROGRESS,
    /** The version runs. */
    SUCCEEDED,
    /** The version did not become healthy in time; the one before runs. */
    ROLLED_BACK,
    /** The version does not run; what ran before goes on. */
    FAILED;

    /** The word in the API. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nothing changes any more. */
    boolean isFinal() {
        return this != IN_PROGRESS;
    }
}
