package dev.unbus.kubernetes.cluster;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far a deployment is with its newest version. */
final class Progress {

    private static final String DEADLINE = "ProgressDeadlineExceeded";

    private final Deployment deployment;

    Progress(Deployment deployment) {
        this.deployment = deployment;
    }

    /** All instances are of the newest version and available, and no other is left. */
    boolean done() {
        DeploymentStatus status = deployment.getStatus();
        int wanted = wanted();
        return observed()
                && count(status.getUpdatedReplicas()) >= wanted
                && count(status.getReplicas()) <= count(status.getUpdatedReplicas())
                && count(status.getAvailableReplicas()) >= wanted;
    }

    /** The cluster itself has given up on it. */
    boolean hopeless() {
        return observed()
                && deployment.getStatus().getConditions().stream()
                        .anyMatch(condition -> DEADLINE.equals(condition.getReason()));
    }

    /** How many of how many are there, and what holds the others up where their pods say it. */
    String words(KubernetesClient client) {
        DeploymentStatus status = deployment.getStatus();
        int updated = status == null ? 0 : count(status.getUpdatedReplicas());
        int available =
                status == null ? 0 : Math.min(updated, Math.max(0, updated - count(status.getUnavailableReplicas())));
        String reasons = reasons(client);
        return available + " of " + wanted() + " new instances were ready" + (reasons.isEmpty() ? "" : ": " + reasons);
    }

    private boolean observed() {
        DeploymentStatus status = deployment.getStatus();
        Long generation = deployment.getMetadata().getGeneration();
        return status != null
                && status.getObservedGeneration() != null
                && generation != null
                && status.getObservedGeneration() >= generation;
    }

    private int wanted() {
        Integer replicas = deployment.getSpec().getReplicas();
        return replicas == null ? 1 : replicas;
    }

    private static int count(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private String reasons(KubernetesClient client) {
        try {
            return client
                    .pods()
                    .inNamespace(deployment.getMetadata().getNamespace())
                    .withLabels(deployment.getSpec().getSelector().getMatchLabels())
                    .list()
                    .getItems()
                    .stream()
                    .filter(this::isNew)
                    .flatMap(pod -> pod.getStatus().getContainerStatuses().stream())
                    .filter(status -> !Boolean.TRUE.equals(status.getReady()))
                    .map(Progress::reason)
                    .filter(reason -> !reason.isEmpty())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (KubernetesClientException unanswered) {
            return "";
        }
    }

    private boolean isNew(Pod pod) {
        String label = "app.kubernetes.io/version";
        return pod.getStatus() != null
                && String.valueOf(pod.getMetadata().getLabels().get(label))
                        .equals(String.valueOf(
                                deployment.getMetadata().getLabels().get(label)));
    }

    private static String reason(ContainerStatus status) {
        String waits = status.getState() != null && status.getState().getWaiting() != null
                ? String.valueOf(status.getState().getWaiting().getReason())
                : "";
        String ended = status.getLastState() != null && status.getLastState().getTerminated() != null
                ? "ended with exit code "
                        + status.getLastState().getTerminated().getExitCode()
                : "";
        return waits.isEmpty() || ended.isEmpty() ? waits + ended : waits + " (" + ended + ")";
    }
}
