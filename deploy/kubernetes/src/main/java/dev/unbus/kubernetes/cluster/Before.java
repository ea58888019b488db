package dev.unbus.kubernetes.cluster;

import dev.unbus.kubernetes.manifests.FlowManifests;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was in the cluster before a rollout, and the way back to it. */
final class Before {

    private static final String VERSION_LABEL = "app.kubernetes.io/version";

    private final ClusterApi api;
    private final Map<HasMetadata, Optional<HasMetadata>> states = new LinkedHashMap<>();
    private final List<HasMetadata> applied = new ArrayList<>();

    private Before(ClusterApi api) {
        this.api = api;
    }

    /** Reads what is there of what is to be applied. */
    static Before of(FlowManifests manifests, ClusterApi api) {
        Before before = new Before(api);
        manifests.resources().forEach(resource -> before.states.put(resource, api.get(resource)));
        return before;
    }

    /** Notes that a resource was, or may have been, applied. */
    void changed(HasMetadata resource) {
        applied.add(resource);
    }

    /** Whether anything was applied. */
    boolean untouched() {
        return applied.isEmpty();
    }

    /** The version that ran; null when there was none. */
    @Nullable
    String version() {
        return states.values().stream()
                .flatMap(Optional::stream)
                .filter(Deployment.class::isInstance)
                .map(state -> state.getMetadata().getLabels())
                .filter(labels -> labels != null && labels.containsKey(VERSION_LABEL))
                .map(labels -> labels.get(VERSION_LABEL))
                .findFirst()
                .orElse(null);
    }

    /**
     * Applies again what was there and takes away what was not, the last one first. A volume stays, for what is on it.
     *
     * @throws ClusterFailure when the API refuses
     */
    void restore() {
        List<HasMetadata> backwards = new ArrayList<>(applied);
        Collections.reverse(backwards);
        for (HasMetadata resource : backwards) {
            Optional<HasMetadata> was = states.getOrDefault(resource, Optional.empty());
            if (resource instanceof PersistentVolumeClaim) {
                continue;
            }
            if (was.isPresent()) {
                api.apply(bare(was.get()), true);
            } else {
                api.delete(resource);
            }
        }
    }

    /** A resource without what the cluster added to it. */
    private static HasMetadata bare(HasMetadata resource) {
        HasMetadata copy = Serialization.clone(resource);
        ObjectMeta meta = resource.getMetadata();
        copy.setMetadata(new ObjectMetaBuilder()
                .withNamespace(meta.getNamespace())
                .withName(meta.getName())
                .withLabels(meta.getLabels())
                .withAnnotations(meta.getAnnotations())
                .build());
        if (copy instanceof Deployment deployment) {
            deployment.setStatus(null);
        }
        return copy;
    }
}
