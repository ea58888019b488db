package dev.unbus.kubernetes.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many instances of a deployment run, as KEDA reads it. */
@Group("keda.sh")
@Version("v1alpha1")
public final class ScaledObject extends CustomResource<ScaledObject.Spec, Void> implements Namespaced {

    private static final long serialVersionUID = 1L;

    /** For the reader of JSON. */
    public ScaledObject() {}

    /** The scaling of a deployment in the same namespace. */
    public ScaledObject(ObjectMeta metadata, Spec spec) {
        setMetadata(metadata);
        setSpec(spec);
    }

    @Override
    protected @Nullable Spec initSpec() {
        return null;
    }

    /**
     * What is scaled, between which numbers, and by what.
     *
     * @param scaleTargetRef the deployment
     * @param minReplicaCount the fewest instances
     * @param maxReplicaCount the most instances
     * @param triggers what asks for more instances
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Spec(TargetRef scaleTargetRef, int minReplicaCount, int maxReplicaCount, List<Trigger> triggers) {}

    /**
     * A deployment.
     *
     * @param name its name
     */
    public record TargetRef(String name) {}

    /**
     * What asks for more instances.
     *
     * @param type the scaler of KEDA, such as {@code apache-kafka}
     * @param name its name, for the metric
     * @param metadata what that scaler needs
     * @param authenticationRef how it signs in; null where it need not
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Trigger(
            String type, String name, Map<String, String> metadata, @Nullable TargetRef authenticationRef) {}
}
