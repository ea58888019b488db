package dev.unbus.environment;

import dev.unbus.catalog.model.IntegrationId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the manifests of a cluster name beside the flows themselves; what is missing here is not rendered.
 *
 * @param gateway where callers from outside come in; null for no routes
 * @param prometheus who reads metrics; null for no service monitors
 * @param scaling how KEDA scales flows that consume; null for a fixed number of instances
 * @param argo the Argo CD that applies the manifests; null when it does not
 * @param catalog the catalog of the cluster; null when it is elsewhere
 * @param storage the volumes of flows that keep something on disk
 */
public record ClusterSettings(
        @Nullable GatewaySettings gateway,
        @Nullable PodPlace prometheus,
        @Nullable ScalingSettings scaling,
        @Nullable ArgoSettings argo,
        @Nullable CatalogSettings catalog,
        Map<IntegrationId, StorageSettings> storage) {

    static final ClusterSettings NONE = new ClusterSettings(null, null, null, null, null, Map.of());

    /** Copies the volumes. */
    public ClusterSettings {
        Map<IntegrationId, StorageSettings> volumes = new TreeMap<>(storage == null ? Map.of() : storage);
        volumes.forEach((flow, volume) -> {
            if (volume == null) {
                throw new BrokenRule("has no value", "storage", flow.toString());
            }
        });
        storage = Collections.unmodifiableMap(volumes);
    }

    /**
     * A gateway of the Gateway API.
     *
     * @param name its name
     * @param namespace its namespace
     * @param domain the domain below which each flow has a name of its own: {@code <flow>.<team>.<domain>}
     */
    public record GatewaySettings(String name, String namespace, String domain) {

        /** Checks that all are there. */
        public GatewaySettings {
            Rules.required(name, "name");
            Rules.required(namespace, "namespace");
            Rules.required(domain, "domain");
        }
    }

    /**
     * Pods of a namespace.
     *
     * @param namespace the namespace
     * @param labels their labels; empty for all pods of the namespace
     */
    public record PodPlace(String namespace, Map<String, String> labels) {

        /** Checks that the namespace is there. */
        public PodPlace {
            Rules.required(namespace, "namespace");
            labels = labels == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(labels));
        }
    }

    /**
     * An Argo CD that applies what is in the repository.
     *
     * @param namespace its namespace
     * @param repository the repository with the rendered manifests
     * @param revision the branch, tag or commit
     */
    public record ArgoSettings(String namespace, String repository, String revision) {

        /** Checks that all are there. */
        public ArgoSettings {
            Rules.required(namespace, "namespace");
            Rules.required(repository, "repository");
            Rules.required(revision, "revision");
        }
    }
}
