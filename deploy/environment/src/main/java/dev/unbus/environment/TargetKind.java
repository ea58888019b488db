package dev.unbus.environment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What runs the flows of an environment. */
public enum TargetKind {
    /** Processes on this machine. */
    @JsonProperty("local")
    LOCAL,
    /** Containers on this machine. */
    @JsonProperty("podman")
    PODMAN,
    /** A cluster, through its API. */
    @JsonProperty("kubernetes")
    KUBERNETES
}
