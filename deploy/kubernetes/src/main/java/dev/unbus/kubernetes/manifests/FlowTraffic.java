package dev.unbus.kubernetes.manifests;

import dev.unbus.environment.CatalogSettings;
import dev.unbus.environment.ClusterSettings;
import dev.unbus.environment.SystemPlace;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whom a flow may talk to: the systems of its declared channels; who may call it: callers, where it answers any. */
final class FlowTraffic {

    /** The system that traces go to, when there is one. */
    private static final String TRACES = "otlp";

    private final Rendition rendition;

    FlowTraffic(Rendition rendition) {
        this.rendition = rendition;
    }

    NetworkPolicy policy() {
        return new NetworkPolicyBuilder()
                .withMetadata(rendition.flowMeta(rendition.id().flow()))
                .withNewSpec()
                .withPodSelector(
                        Traffic.selector(Rendition.NAME_LABEL, rendition.id().flow()))
                .withPolicyTypes("Ingress", "Egress")
                .withIngress(ingress())
                .withEgress(egress())
                .endSpec()
                .build();
    }

    private List<NetworkPolicyEgressRule> egress() {
        Systems systems = new Systems(rendition.environment());
        List<NetworkPolicyEgressRule> rules = new ArrayList<>(List.of(Traffic.toDns()));
        rendition.flow().outside().stream()
                .map(channel -> systems.of(channel, rendition.flow()))
                .distinct()
                .map(Traffic::to)
                .forEach(rules::add);
        SystemPlace traces = rendition.environment().systems().get(TRACES);
        if (traces != null) {
            rules.add(Traffic.to(traces));
        }
        return rules;
    }

    private List<NetworkPolicyIngressRule> ingress() {
        List<NetworkPolicyIngressRule> rules = new ArrayList<>();
        List<NetworkPolicyPeer> callers = callers();
        List<NetworkPolicyPeer> observers = observers();
        if (!callers.isEmpty()) {
            rules.add(from(callers, Rendition.HTTP_PORT));
        }
        if (!observers.isEmpty()) {
            rules.add(from(observers, Rendition.MANAGEMENT_PORT));
        }
        return rules;
    }

    private List<NetworkPolicyPeer> callers() {
        if (!rendition.flow().servesHttp()) {
            return List.of();
        }
        List<NetworkPolicyPeer> callers = new ArrayList<>(List.of(Traffic.everyTeam()));
        ClusterSettings.GatewaySettings gateway = rendition.cluster().gateway();
        if (gateway != null) {
            callers.add(Traffic.pods(gateway.namespace(), Map.of()));
        }
        return callers;
    }

    private List<NetworkPolicyPeer> observers() {
        List<NetworkPolicyPeer> observers = new ArrayList<>();
        CatalogSettings catalog = rendition.cluster().catalog();
        if (catalog != null) {
            observers.add(Traffic.pods(catalog.namespace(), Map.of(Rendition.NAME_LABEL, CatalogManifests.NAME)));
        }
        ClusterSettings.PodPlace prometheus = rendition.cluster().prometheus();
        if (prometheus != null) {
            observers.add(Traffic.pods(prometheus));
        }
        return observers;
    }

    static NetworkPolicyIngressRule from(List<NetworkPolicyPeer> peers, int port) {
        return new NetworkPolicyIngressRuleBuilder()
                .withFrom(peers)
                .withPorts(Traffic.tcp(port))
                .build();
    }
}
