package dev.unbus.cli.rollout;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody does with a flow in an environment. */
enum Act {
    /** A version is brought in. */
    @JsonProperty("deploy")
    DEPLOY("deploy"),
    /** An earlier version is brought back. */
    @JsonProperty("rollback")
    ROLLBACK("rollback");

    private final String word;

    Act(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
