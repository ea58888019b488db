package dev.unbus.kubernetes.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a trigger of KEDA signs in. */
@Group("keda.sh")
@Version("v1alpha1")
public final class TriggerAuthentication extends CustomResource<TriggerAuthentication.Spec, Void>
        implements Namespaced {

    private static final long serialVersionUID = 1L;

    /** For the reader of JSON. */
    public TriggerAuthentication() {}

    /** With secrets of the same namespace. */
    public TriggerAuthentication(ObjectMeta metadata, Spec spec) {
        setMetadata(metadata);
        setSpec(spec);
    }

    @Override
    protected @Nullable Spec initSpec() {
        return null;
    }

    /**
     * Where the values are.
     *
     * @param secretTargetRef the keys of secrets
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Spec(List<SecretKey> secretTargetRef) {}

    /**
     * A key of a secret.
     *
     * @param parameter what the trigger calls the value
     * @param name the secret
     * @param key the key
     */
    public record SecretKey(String parameter, String name, String key) {}
}
