package dev.unbus.cli.rollout;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a flow.
 *
 * @param flow the flow, {@code team/flow}
 * @param environment the name of the environment
 * @param act what
 * @param version the version asked for; null for the project's, or on the way back for the one before
 * @param instances how many; null for as many as the environment says
 * @param alongside whether what runs goes on beside the new version
 * @param portOffset added to every port of this machine; empty for that of what runs, or none when nothing does
 * @param patience how long the new instances may take until they are ready; null for as long as the environment says
 */
record Order(
        String flow,
        String environment,
        Act act,
        @Nullable String version,
        @Nullable Integer instances,
        boolean alongside,
        OptionalInt portOffset,
        @Nullable Duration patience) {}
