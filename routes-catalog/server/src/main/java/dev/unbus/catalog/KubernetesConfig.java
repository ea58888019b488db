package dev.unbus.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Which pods of a Kubernetes cluster are integrations; keys begin with {@code unbus.catalog.discovery.kubernetes}. */
@ConfigMapping(prefix = "unbus.catalog.discovery.kubernetes")
interface KubernetesConfig {

    /** Whether pods are looked for. */
    @WithDefault("false")
    boolean enabled();

    /** The namespaces that are looked into; all when there are none. */
    Optional<List<String>> namespaces();

    /** The pods that are integrations. */
    @WithDefault("unbus.dev/integration=true")
    String labelSelector();

    /** The cluster's API, where neither the pod that the catalog runs in nor a kubeconfig tells it. */
    Optional<URI> apiServer();
}
