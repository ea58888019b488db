package dev.unbus.kubernetes.manifests;

import dev.unbus.environment.ClusterSettings;
import dev.unbus.environment.SystemPlace;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPortBuilder;
import java.util.Map;
import java.util.TreeMap;

/** The words of a network policy: who, and through which port. */
final class Traffic {

    static final String NAMESPACE_LABEL = "kubernetes.io/metadata.name";

    private static final int DNS = 53;

    private Traffic() {}

    static NetworkPolicyPort tcp(int port) {
        return port("TCP", port);
    }

    static NetworkPolicyPeer pods(ClusterSettings.PodPlace place) {
        return pods(place.namespace(), place.labels());
    }

    static NetworkPolicyPeer pods(String namespace, Map<String, String> labels) {
        NetworkPolicyPeerBuilder peer =
                new NetworkPolicyPeerBuilder().withNamespaceSelector(selector(NAMESPACE_LABEL, namespace));
        return labels.isEmpty()
                ? peer.build()
                : peer.withNewPodSelector()
                        .withMatchLabels(new TreeMap<>(labels))
                        .endPodSelector()
                        .build();
    }

    /** Pods of every team: of all namespaces that say which team's they are. */
    static NetworkPolicyPeer everyTeam() {
        return new NetworkPolicyPeerBuilder()
                .withNewNamespaceSelector()
                .addNewMatchExpression()
                .withKey(Rendition.TEAM_LABEL)
                .withOperator("Exists")
                .endMatchExpression()
                .endNamespaceSelector()
                .build();
    }

    static NetworkPolicyEgressRule to(SystemPlace system) {
        NetworkPolicyPeer peer = system.namespace() != null
                ? pods(system.namespace(), system.labels())
                : new NetworkPolicyPeerBuilder()
                        .withNewIpBlock()
                        .withCidr(system.cidr())
                        .endIpBlock()
                        .build();
        return new NetworkPolicyEgressRuleBuilder()
                .withTo(peer)
                .withPorts(tcp(system.port()))
                .build();
    }

    /** The names of systems are asked of the cluster's DNS. */
    static NetworkPolicyEgressRule toDns() {
        return new NetworkPolicyEgressRuleBuilder()
                .withTo(pods("kube-system", Map.of("k8s-app", "kube-dns")))
                .withPorts(port("UDP", DNS), tcp(DNS))
                .build();
    }

    static LabelSelector selector(String label, String value) {
        return new LabelSelectorBuilder().addToMatchLabels(label, value).build();
    }

    private static NetworkPolicyPort port(String protocol, int port) {
        return new NetworkPolicyPortBuilder()
                .withProtocol(protocol)
                .withPort(new IntOrString(port))
                .build();
    }
}
