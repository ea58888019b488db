package dev.unbus.kubernetes.manifests;

import dev.unbus.environment.CatalogSettings;
import dev.unbus.environment.ClusterSettings.GatewaySettings;
import dev.unbus.environment.ClusterSettings.PodPlace;
import dev.unbus.environment.Environment;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom the catalog asks, and how it is reached. */
final class CatalogTraffic {

    private final Environment environment;
    private final CatalogSettings settings;
    private final List<String> teams;

    CatalogTraffic(Environment environment, CatalogSettings settings, List<String> teams) {
        this.environment = environment;
        this.settings = settings;
        this.teams = teams;
    }

    NetworkPolicy policy(ObjectMeta meta) {
        return new NetworkPolicyBuilder()
                .withMetadata(meta)
                .withNewSpec()
                .withPodSelector(Traffic.selector(Rendition.NAME_LABEL, CatalogManifests.NAME))
                .withPolicyTypes("Ingress", "Egress")
                .withIngress(ingress())
                .withEgress(egress())
                .endSpec()
                .build();
    }

    Optional<HTTPRoute> route(ObjectMeta meta) {
        GatewaySettings gateway = environment.cluster().gateway();
        return gateway == null
                ? Optional.empty()
                : environment.catalog().map(catalog -> new HTTPRouteBuilder()
                        .withMetadata(meta)
                        .withNewSpec()
                        .addNewParentRef()
                        .withName(gateway.name())
                        .withNamespace(gateway.namespace())
                        .endParentRef()
                        .withHostnames(catalog.url().getHost())
                        .addNewRule()
                        .addNewBackendRef()
                        .withName(CatalogManifests.NAME)
                        .withPort(Rendition.HTTP_PORT)
                        .endBackendRef()
                        .endRule()
                        .endSpec()
                        .build());
    }

    private List<NetworkPolicyIngressRule> ingress() {
        List<NetworkPolicyIngressRule> rules = new ArrayList<>();
        GatewaySettings gateway = environment.cluster().gateway();
        PodPlace prometheus = environment.cluster().prometheus();
        if (gateway != null) {
            rules.add(FlowTraffic.from(List.of(Traffic.pods(gateway.namespace(), Map.of())), Rendition.HTTP_PORT));
        }
        if (prometheus != null) {
            rules.add(FlowTraffic.from(List.of(Traffic.pods(prometheus)), Rendition.MANAGEMENT_PORT));
        }
        return rules;
    }

    private List<NetworkPolicyEgressRule> egress() {
        Systems systems = new Systems(environment);
        int line = environment.line("cluster", "catalog", "systems");
        List<NetworkPolicyEgressRule> rules = new ArrayList<>(List.of(Traffic.toDns(), toApi(), toFlows()));
        settings.systems().stream()
                .map(name -> Traffic.to(systems.named(name, line)))
                .forEach(rules::add);
        return rules;
    }

    /** No selector knows the API of the cluster: it may be outside of it. */
    private static NetworkPolicyEgressRule toApi() {
        return new NetworkPolicyEgressRuleBuilder()
                .withPorts(Traffic.tcp(443), Traffic.tcp(6443))
                .build();
    }

    private NetworkPolicyEgressRule toFlows() {
        return new NetworkPolicyEgressRuleBuilder()
                .withTo(teams.stream()
                        .map(team ->
                                Traffic.pods(environment.namespace(team), Map.of(Rendition.INTEGRATION_LABEL, "true")))
                        .toList())
                .withPorts(Traffic.tcp(Rendition.MANAGEMENT_PORT))
                .build();
    }
}
