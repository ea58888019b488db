package dev.unbus.kubernetes.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The few requests that a rollout makes; each refusal says verb, resource and namespace. */
final class ClusterApi {

    static final String FIELD_MANAGER = "unbus";

    private final KubernetesClient client;

    ClusterApi(KubernetesClient client) {
        this.client = client;
    }

    /** Server-side apply: the cluster refuses fields that another manager owns, unless this is a way back. */
    void apply(HasMetadata resource, boolean force) {
        PatchContext context = new PatchContext.Builder()
                .withPatchType(PatchType.SERVER_SIDE_APPLY)
                .withFieldManager(FIELD_MANAGER)
                .withForce(force)
                .build();
        ask("apply", resource, () -> client.resource(resource).patch(context));
    }

    /** The resource as it is in the cluster. */
    <T extends HasMetadata> Optional<T> get(T resource) {
        return Optional.ofNullable(
                ask("read", resource, () -> client.resource(resource).get()));
    }

    /** The deployments of the same flow: those with the same name in their labels. */
    List<Deployment> deployments(Deployment one) {
        String label = "app.kubernetes.io/name";
        DeploymentList found = ask("list", one, () -> client.apps()
                .deployments()
                .inNamespace(one.getMetadata().getNamespace())
                .withLabel(label, one.getMetadata().getLabels().get(label))
                .list());
        return found == null ? List.of() : found.getItems();
    }

    void create(HasMetadata resource) {
        ask("create", resource, () -> client.resource(resource).create());
    }

    void update(HasMetadata resource) {
        ask("update", resource, () -> client.resource(resource).update());
    }

    void delete(HasMetadata resource) {
        ask("delete", resource, () -> client.resource(resource).delete());
    }

    KubernetesClient client() {
        return client;
    }

    private static <T> @Nullable T ask(String verb, HasMetadata resource, Supplier<@Nullable T> request) {
        try {
            return request.get();
        } catch (KubernetesClientException refused) {
            throw ClusterFailure.of(verb, resource, refused);
        }
    }
}
