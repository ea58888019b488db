package dev.unbus.kubernetes.manifests;

import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategyBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The deployment of a version: its pods, and how new ones take the place of old ones. */
final class FlowDeployment {

    /** Beyond the drain, for the pause before it and for leaving. */
    private static final int GRACE_SECONDS = 15;

    private final Rendition rendition;

    FlowDeployment(Rendition rendition) {
        this.rendition = rendition;
    }

    Deployment render() {
        return new DeploymentBuilder()
                .withMetadata(rendition.versionMeta())
                .withNewSpec()
                .withReplicas(replicas())
                .withRevisionHistoryLimit(3)
                .withProgressDeadlineSeconds(
                        Math.toIntExact(rendition.plan().readyWithin().toSeconds()))
                .withNewSelector()
                .withMatchLabels(rendition.selector())
                .endSelector()
                .withStrategy(strategy())
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(rendition.podLabels())
                .endMetadata()
                .withSpec(pod())
                .endTemplate()
                .endSpec()
                .build();
    }

    /** None where KEDA says how many. */
    private @Nullable Integer replicas() {
        if (rendition.instance() != null) {
            return 1;
        }
        return new FlowScaling(rendition).applies() ? null : rendition.plan().replicas();
    }

    private DeploymentStrategy strategy() {
        if (rendition.exclusive()) {
            return new DeploymentStrategyBuilder().withType("Recreate").build();
        }
        return new DeploymentStrategyBuilder()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withNewMaxSurge(1)
                .withNewMaxUnavailable(0)
                .endRollingUpdate()
                .build();
    }

    private PodSpec pod() {
        PodSpecBuilder pod = new PodSpecBuilder()
                .withServiceAccountName(rendition.id().flow())
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withSecurityContext(Restricted.pod())
                .withTerminationGracePeriodSeconds(rendition.plan().drain().toSeconds() + GRACE_SECONDS)
                .withContainers(new FlowContainer(rendition).render())
                .withVolumes(volumes());
        if (rendition.inCluster()) {
            return pod.withTopologySpreadConstraints(
                            spread("kubernetes.io/hostname"), spread("topology.kubernetes.io/zone"))
                    .build();
        }
        return pod.withHostNetwork(true).withServiceAccountName(null).build();
    }

    private TopologySpreadConstraint spread(String key) {
        return new TopologySpreadConstraintBuilder()
                .withTopologyKey(key)
                .withMaxSkew(1)
                .withWhenUnsatisfiable("ScheduleAnyway")
                .withMatchLabelKeys("pod-template-hash")
                .withLabelSelector(new LabelSelectorBuilder()
                        .withMatchLabels(rendition.selector())
                        .build())
                .build();
    }

    private List<Volume> volumes() {
        List<Volume> volumes =
                new ArrayList<>(List.of(emptyDir(rendition.volume("tmp")), emptyDir(rendition.volume("home"))));
        rendition.storage().ifPresent(storage -> volumes.add(data()));
        volumes.addAll(rendition.secretFiles().volumes());
        return volumes;
    }

    private Volume data() {
        Instance instance = rendition.instance();
        VolumeBuilder data = new VolumeBuilder().withName("data");
        if (instance != null && instance.dataDirectory() != null) {
            return data.withNewHostPath(
                            instance.dataDirectory().toAbsolutePath().toString(), "DirectoryOrCreate")
                    .build();
        }
        return data.withNewPersistentVolumeClaim(FlowVolume.name(rendition), null)
                .build();
    }

    private static Volume emptyDir(String name) {
        return new VolumeBuilder()
                .withName(name)
                .withNewEmptyDir()
                .endEmptyDir()
                .build();
    }
}
