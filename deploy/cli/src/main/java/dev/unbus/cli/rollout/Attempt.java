package dev.unbus.cli.rollout;

import dev.unbus.environment.FlowPlan;
import java.time.Duration;

/**
 * One version on its way into an environment.
 *
 * @param flow the flow, {@code team/flow}
 * @param environment the name of the environment
 * @param release what is to serve
 * @param instances how many
 * @param alongside whether what runs goes on beside it
 * @param patience how long the new instances may take until they are ready
 * @param plan what the environment says of the flow
 */
record Attempt(
        String flow,
        String environment,
        Release release,
        int instances,
        boolean alongside,
        Duration patience,
        FlowPlan plan) {

    String version() {
        return release.version();
    }
}
