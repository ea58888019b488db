package dev.unbus.cli.platform;

import com.fasterxml.jackson.annotation.JsonProperty;

/** As what a deployed instance runs on this machine. */
public enum Placement {
    /** A process of this machine. */
    @JsonProperty("process")
    PROCESS,
    /** A pod of podman, on the network of this machine. */
    @JsonProperty("pod")
    POD
}
