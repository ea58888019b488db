package dev.unbus.environment;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an environment says of a flow, or of all flows; null for what it leaves to others.
 *
 * @param replicas how many instances run
 * @param resources what one instance gets
 * @param drain how long an instance may take to finish what it has begun when it is stopped
 * @param readyWithin how long a new instance may take until it is ready
 * @param config environment variables, sorted
 * @param secrets environment variables whose values are elsewhere, sorted
 */
public record FlowSettings(
        @Nullable Integer replicas,
        @Nullable Resources resources,
        @Nullable @JsonDeserialize(using = DurationReader.class) Duration drain,
        @Nullable @JsonDeserialize(using = DurationReader.class) Duration readyWithin,
        Map<String, String> config,
        Map<String, SecretReference> secrets) {

    static final int MOST_REPLICAS = 100;
    static final FlowSettings NONE = new FlowSettings(null, null, null, null, Map.of(), Map.of());

    /** Checks numbers and names. */
    public FlowSettings {
        Rules.require(
                replicas == null || (replicas >= 0 && replicas <= MOST_REPLICAS),
                "replicas has to be a number from 0 to " + MOST_REPLICAS);
        config = sorted(config, "config");
        secrets = places(secrets);
        requireOnePlaceEach(config, secrets);
    }

    static void requireOnePlaceEach(Map<String, String> config, Map<String, SecretReference> secrets) {
        TreeSet<String> both = new TreeSet<>(config.keySet());
        both.retainAll(secrets.keySet());
        if (!both.isEmpty()) {
            throw new BrokenRule("stands in config and in secrets", "secrets", both.first());
        }
    }

    static Map<String, SecretReference> places(@Nullable Map<String, SecretReference> secrets) {
        Map<String, SecretReference> sorted = sorted(secrets, "secrets");
        sorted.forEach((variable, reference) -> reference.requireFits(variable));
        return sorted;
    }

    static <V> Map<String, V> sorted(@Nullable Map<String, V> values, String field) {
        if (values == null) {
            return Map.of();
        }
        Rules.variables(values, field);
        return Collections.unmodifiableMap(new TreeMap<>(values));
    }

    boolean says(String variable) {
        return config.containsKey(variable) || secrets.containsKey(variable);
    }

    /** These settings, and where they say nothing those. */
    FlowSettings over(FlowSettings others) {
        Map<String, String> allConfig = new TreeMap<>(others.config);
        Map<String, SecretReference> allSecrets = new TreeMap<>(others.secrets);
        secrets.keySet().forEach(allConfig::remove);
        config.keySet().forEach(allSecrets::remove);
        allConfig.putAll(config);
        allSecrets.putAll(secrets);
        return new FlowSettings(
                replicas == null ? others.replicas : replicas,
                resources == null ? others.resources : resources,
                drain == null ? others.drain : drain,
                readyWithin == null ? others.readyWithin : readyWithin,
                allConfig,
                allSecrets);
    }
}
