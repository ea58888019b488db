package dev.unbus.kubernetes.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Argo CD may deploy for a team, from where, to where. */
@Group("argoproj.io")
@Version("v1alpha1")
public final class AppProject extends CustomResource<AppProject.Spec, Void> implements Namespaced {

    private static final long serialVersionUID = 1L;

    /** For the reader of JSON. */
    public AppProject() {}

    /** A project in the namespace of Argo CD. */
    public AppProject(ObjectMeta metadata, Spec spec) {
        setMetadata(metadata);
        setSpec(spec);
    }

    @Override
    protected @Nullable Spec initSpec() {
        return null;
    }

    /**
     * What may be deployed; no resource of the whole cluster, since none is listed.
     *
     * @param description in words
     * @param sourceRepos from where
     * @param destinations to where
     * @param namespaceResourceWhitelist which kinds
     * @param roles who may ask for it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Spec(
            String description,
            List<String> sourceRepos,
            List<Destination> destinations,
            List<GroupKind> namespaceResourceWhitelist,
            List<ProjectRole> roles) {}

    /**
     * A namespace of a cluster.
     *
     * @param server the address of the cluster's API
     * @param namespace the namespace
     */
    public record Destination(String server, String namespace) {}

    /**
     * A kind of resource.
     *
     * @param group its API group; empty for the core
     * @param kind its name
     */
    public record GroupKind(String group, String kind) {}

    /**
     * What members of groups may do.
     *
     * @param name its name
     * @param groups groups of the identity provider
     * @param policies what they may do, as Argo CD writes policies
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ProjectRole(String name, List<String> groups, List<String> policies) {}
}
