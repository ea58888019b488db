package dev.unbus.cli.rollout;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a deployment ended. */
enum Outcome {
    /** It goes on, or was cut off and nobody has put it right yet. */
    @JsonProperty("in-progress")
    IN_PROGRESS("in-progress"),
    /** The version serves. */
    @JsonProperty("succeeded")
    SUCCEEDED("succeeded"),
    /** Instances of the version were started, and taken away again. */
    @JsonProperty("rolled-back")
    ROLLED_BACK("rolled-back"),
    /** Nothing of the version was started. */
    @JsonProperty("failed")
    FAILED("failed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
