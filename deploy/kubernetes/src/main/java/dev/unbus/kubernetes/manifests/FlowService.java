package dev.unbus.kubernetes.manifests;

import dev.unbus.environment.ClusterSettings;
import dev.unbus.kubernetes.resources.ServiceMonitor;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How others know a flow: its identity, its ports, its metrics, and how many instances may be taken away at once. */
final class FlowService {

    private final Rendition rendition;

    FlowService(Rendition rendition) {
        this.rendition = rendition;
    }

    /** The identity of the flow, for a service mesh; its pods get no token of it. */
    ServiceAccount identity() {
        return new ServiceAccountBuilder()
                .withMetadata(rendition.flowMeta(rendition.id().flow()))
                .withAutomountServiceAccountToken(false)
                .build();
    }

    Service service() {
        return new ServiceBuilder()
                .withMetadata(rendition.versionMeta())
                .withNewSpec()
                .withSelector(rendition.selector())
                .withPorts(ports(rendition.flow().servesHttp()))
                .endSpec()
                .build();
    }

    PodDisruptionBudget budget() {
        return new PodDisruptionBudgetBuilder()
                .withMetadata(rendition.versionMeta())
                .withNewSpec()
                .withNewMaxUnavailable(1)
                .withNewSelector()
                .withMatchLabels(rendition.selector())
                .endSelector()
                .endSpec()
                .build();
    }

    /** Of all versions: it selects by the flow's name. */
    Optional<ServiceMonitor> monitor() {
        ClusterSettings.PodPlace prometheus = rendition.cluster().prometheus();
        if (prometheus == null) {
            return Optional.empty();
        }
        return Optional.of(new ServiceMonitor(
                rendition.flowMeta(rendition.id().flow()),
                new ServiceMonitor.Spec(
                        new LabelSelectorBuilder()
                                .addToMatchLabels(
                                        Rendition.NAME_LABEL, rendition.id().flow())
                                .build(),
                        List.of(Rendition.TEAM_LABEL, Rendition.NAME_LABEL, "app.kubernetes.io/version"),
                        List.of(new ServiceMonitor.Endpoint("management", "/observe/metrics", "15s")))));
    }

    static List<ServicePort> ports(boolean http) {
        List<ServicePort> ports = new ArrayList<>();
        if (http) {
            ports.add(port("http", Rendition.HTTP_PORT));
        }
        ports.add(port("management", Rendition.MANAGEMENT_PORT));
        return ports;
    }

    private static ServicePort port(String name, int number) {
        return new ServicePortBuilder()
                .withName(name)
                .withAppProtocol("http")
                .withProtocol("TCP")
                .withPort(number)
                .withTargetPort(new IntOrString(name))
                .build();
    }
}
