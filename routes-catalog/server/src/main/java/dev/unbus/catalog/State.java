package dev.unbus.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an integration can be reached. */
enum State {
    /** It answered when it was asked last. */
    @JsonProperty("up")
    UP,
    /** It is new on the list and has not answered yet. */
    @JsonProperty("starting")
    STARTING,
    /** It did not answer when it was asked last, or has left the list. */
    @JsonProperty("down")
    DOWN
}
