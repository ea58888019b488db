package dev.unbus.cli.platform;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a deployed instance has come. */
public enum Stage {
    /** Its deployment has begun and may still go back. */
    @JsonProperty("starting")
    STARTING,
    /** It is what was deployed. */
    @JsonProperty("serving")
    SERVING,
    /** It gets nothing new and is about to be stopped. */
    @JsonProperty("draining")
    DRAINING
}
