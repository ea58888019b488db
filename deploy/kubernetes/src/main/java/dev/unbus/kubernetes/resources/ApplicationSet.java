package dev.unbus.kubernetes.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One application of Argo CD for each folder of a repository. */
@Group("argoproj.io")
@Version("v1alpha1")
public final class ApplicationSet extends CustomResource<ApplicationSet.Spec, Void> implements Namespaced {

    private static final long serialVersionUID = 1L;

    /** For the reader of JSON. */
    public ApplicationSet() {}

    /** A set in the namespace of Argo CD. */
    public ApplicationSet(ObjectMeta metadata, Spec spec) {
        setMetadata(metadata);
        setSpec(spec);
    }

    @Override
    protected @Nullable Spec initSpec() {
        return null;
    }

    /**
     * Which applications.
     *
     * @param goTemplate whether the template is one of Go
     * @param goTemplateOptions how strict it is
     * @param generators where the values of the template come from
     * @param template the application
     */
    @JsonInclude(Include.NON_EMPTY)
    public record Spec(
            boolean goTemplate, List<String> goTemplateOptions, List<Generator> generators, Template template) {}

    /**
     * Folders of a repository.
     *
     * @param git the repository
     */
    public record Generator(Git git) {}

    /**
     * A repository.
     *
     * @param repoURL its address
     * @param revision branch, tag or commit
     * @param directories its folders
     */
    public record Git(String repoURL, String revision, List<Directory> directories) {}

    /**
     * Folders.
     *
     * @param path the path, with {@code *} for any name
     * @param exclude true when they are left out
     */
    @JsonInclude(Include.NON_DEFAULT)
    public record Directory(String path, boolean exclude) {}

    /**
     * An application.
     *
     * @param metadata its name and labels
     * @param spec what it deploys
     */
    public record Template(TemplateMeta metadata, Application spec) {}

    /**
     * The metadata of an application.
     *
     * @param name its name
     */
    public record TemplateMeta(String name) {}

    /**
     * What an application deploys.
     *
     * @param project the project that allows it
     * @param source from where
     * @param destination to where
     * @param syncPolicy when and how
     */
    public record Application(
            String project, Source source, AppProject.Destination destination, SyncPolicy syncPolicy) {}

    /**
     * A folder of a repository.
     *
     * @param repoURL the repository
     * @param targetRevision branch, tag or commit
     * @param path the folder
     */
    public record Source(String repoURL, String targetRevision, String path) {}

    /**
     * When and how it is applied.
     *
     * @param automated by itself
     * @param syncOptions options such as {@code ServerSideApply=true}
     */
    @JsonInclude(Include.NON_EMPTY)
    public record SyncPolicy(Automated automated, List<String> syncOptions) {}

    /**
     * Applied by itself.
     *
     * @param prune whether what is no longer there is deleted
     * @param selfHeal whether what was changed in the cluster is changed back
     */
    public record Automated(boolean prune, boolean selfHeal) {}
}
