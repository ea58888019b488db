package dev.unbus.kubernetes.cluster;

/** How a rollout ended. */
public enum Outcome {
    /** The new version runs, and the old one has gone. */
    SUCCEEDED,
    /** The new version did not get healthy, and what was there before was applied again. */
    ROLLED_BACK,
    /** Nothing was changed, or the cluster did not say what became of it. */
    FAILED
}
