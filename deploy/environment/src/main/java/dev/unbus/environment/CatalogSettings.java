package dev.unbus.environment;

import java.util.List;
import java.util.Map;

/**
 * The catalog of a cluster.
 *
 * @param namespace its namespace
 * @param version the version of its image, {@code <registry>/catalog:<version>}
 * @param systems the names of the systems that it talks to
 * @param config its environment variables, sorted
 * @param secrets its environment variables whose values are elsewhere, sorted
 */
public record CatalogSettings(
        String namespace,
        String version,
        List<String> systems,
        Map<String, String> config,
        Map<String, SecretReference> secrets) {

    /** Checks what has to be there, and the names of variables. */
    public CatalogSettings {
        Rules.required(namespace, "namespace");
        Rules.required(version, "version");
        systems = systems == null ? List.of() : List.copyOf(systems);
        config = FlowSettings.sorted(config, "config");
        secrets = FlowSettings.places(secrets);
        FlowSettings.requireOnePlaceEach(config, secrets);
    }
}
