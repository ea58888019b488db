package dev.unbus.environment;

import dev.unbus.catalog.model.IntegrationId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The file as it is written. */
record EnvironmentValues(
        TargetKind target,
        @Nullable CatalogAddress catalog,
        @Nullable ImageSettings image,
        @Nullable String namespacePrefix,
        @Nullable Map<String, SystemPlace> systems,
        Map<String, String> config,
        Map<String, SecretReference> secrets,
        @Nullable FlowSettings defaults,
        @Nullable Map<IntegrationId, FlowSettings> flows,
        @Nullable ClusterSettings cluster) {

    private static final Pattern PREFIX = Pattern.compile("[a-z0-9-]{0,30}");

    EnvironmentValues {
        Rules.required(target, "target");
        namespacePrefix = namespacePrefix == null ? "" : namespacePrefix;
        Rules.require(
                PREFIX.matcher(namespacePrefix).matches(),
                "namespacePrefix has to be at most 30 lower-case letters, digits and hyphens");
        systems = copy(systems, "systems");
        config = FlowSettings.sorted(config, "config");
        secrets = FlowSettings.places(secrets);
        FlowSettings.requireOnePlaceEach(config, secrets);
        defaults = defaults == null ? FlowSettings.NONE : defaults;
        flows = copy(flows, "flows");
        cluster = cluster == null ? ClusterSettings.NONE : cluster;
    }

    private static <K, V> Map<K, V> copy(@Nullable Map<K, V> values, String field) {
        if (values == null) {
            return Map.of();
        }
        values.forEach((key, value) -> {
            if (value == null) {
                throw new BrokenRule("has no value", field, String.valueOf(key));
            }
        });
        return Collections.unmodifiableMap(new TreeMap<>(values));
    }

    @Override
    public String namespacePrefix() {
        return namespacePrefix == null ? "" : namespacePrefix;
    }

    @Override
    public Map<String, SystemPlace> systems() {
        return systems == null ? Map.of() : systems;
    }

    @Override
    public FlowSettings defaults() {
        return defaults == null ? FlowSettings.NONE : defaults;
    }

    @Override
    public Map<IntegrationId, FlowSettings> flows() {
        return flows == null ? Map.of() : flows;
    }

    @Override
    public ClusterSettings cluster() {
        return cluster == null ? ClusterSettings.NONE : cluster;
    }
}
