package dev.unbus.kubernetes.cluster;

import dev.unbus.kubernetes.manifests.FlowManifests;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Comparator;
import java.util.List;

/**
 * A version of a flow in a cluster.
 *
 * @param name the name of its deployment
 * @param version its version
 * @param complete whether all its instances are available, and of no other version
 */
public record Running(String name, String version, boolean complete) {

    static List<Running> of(FlowManifests manifests, ClusterApi api) {
        Comparator<Running> itselfFirst =
                Comparator.comparing(running -> !running.name().equals(manifests.name()));
        return api.deployments(manifests.deployment()).stream()
                .map(Running::of)
                .sorted(itselfFirst.thenComparing(Running::name))
                .toList();
    }

    private static Running of(Deployment deployment) {
        String version = deployment.getMetadata().getLabels().get("app.kubernetes.io/version");
        return new Running(
                deployment.getMetadata().getName(),
                version == null ? "unknown" : version,
                new Progress(deployment).done());
    }
}
