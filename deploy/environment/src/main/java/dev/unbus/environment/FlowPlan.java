package dev.unbus.environment;

import java.time.Duration;
import java.util.Map;

/**
 * How a flow runs in an environment: what the environment says of it, of all flows, and the defaults, in this order.
 *
 * @param replicas how many instances run
 * @param resources what one instance gets
 * @param drain how long an instance may take to finish what it has begun when it is stopped
 * @param readyWithin how long a new instance may take until it is ready
 * @param config environment variables, sorted
 * @param secrets environment variables whose values are elsewhere, sorted; none of them is in {@code config}
 */
public record FlowPlan(
        int replicas,
        Resources resources,
        Duration drain,
        Duration readyWithin,
        Map<String, String> config,
        Map<String, SecretReference> secrets) {

    private static final int REPLICAS = 1;
    private static final Resources RESOURCES = new Resources(null, null);
    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    static FlowPlan of(FlowSettings settings) {
        return new FlowPlan(
                settings.replicas() == null ? REPLICAS : settings.replicas(),
                settings.resources() == null ? RESOURCES : settings.resources(),
                settings.drain() == null ? DRAIN : settings.drain(),
                settings.readyWithin() == null ? READY_WITHIN : settings.readyWithin(),
                settings.config(),
                settings.secrets());
    }
}
