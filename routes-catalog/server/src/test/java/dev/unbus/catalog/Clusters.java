package dev.unbus.catalog;

import io.fabric8.kubernetes.api.model.PodBuilder;

/** Pods as a cluster tells of them. */
final class Clusters {

    static final String NAMESPACE = "integrations";

    private Clusters() {}

    /** A running pod of {@code orders/order-intake}. */
    static PodBuilder pod(String name, String address) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(NAMESPACE)
                .addToLabels("unbus.dev/integration", "true")
                .addToLabels(PodTarget.TEAM, "orders")
                .addToLabels(PodTarget.FLOW, "order-intake")
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("main")
                .addNewPort()
                .withName("http")
                .withContainerPort(8101)
                .endPort()
                .addNewPort()
                .withName("management")
                .withContainerPort(9101)
                .endPort()
                .endContainer()
                .endSpec()
                .withNewStatus()
                .withPhase("Running")
                .withPodIP(address)
                .endStatus();
    }
}
