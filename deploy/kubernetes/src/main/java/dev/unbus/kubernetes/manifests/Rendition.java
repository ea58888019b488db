package dev.unbus.kubernetes.manifests;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.environment.ClusterSettings;
import dev.unbus.environment.Environment;
import dev.unbus.environment.FlowPlan;
import dev.unbus.environment.StorageSettings;
import dev.unbus.environment.StorageSettings.Access;
import dev.unbus.environment.TargetKind;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One version of a flow in an environment: what all its manifests are rendered from.
 *
 * @param name the name of its deployment, and of all that belongs to this version alone
 * @param instance the one process that it is on a machine; null in a cluster
 */
record Rendition(
        Flow flow, Environment environment, FlowPlan plan, String version, String name, @Nullable Instance instance) {

    static final int HTTP_PORT = 8080;
    static final int MANAGEMENT_PORT = 9080;
    static final String NAME_LABEL = "app.kubernetes.io/name";
    static final String INSTANCE_LABEL = "app.kubernetes.io/instance";
    static final String TEAM_LABEL = "unbus.dev/team";
    static final String INTEGRATION_LABEL = "unbus.dev/integration";

    static Rendition of(Flow flow, Environment environment, String version, String name, @Nullable Instance instance) {
        Names.requireDnsLabel(flow.id().flow(), flow.descriptor() + ":1: metadata.name");
        Names.requireDnsLabel(
                environment.namespace(flow.id().team()),
                "the namespace of team " + flow.id().team());
        Names.requireDnsLabel(name, "the name of version " + version + " beside others");
        if (environment.target() == TargetKind.LOCAL) {
            throw ManifestException.at(
                    environment,
                    environment.line("target"),
                    "environment " + environment.name() + " runs processes on this machine, which need no manifests");
        }
        return new Rendition(
                flow, environment, environment.plan(flow.id()), Names.requireVersion(version), name, instance);
    }

    IntegrationId id() {
        return flow.id();
    }

    String namespace() {
        return environment.namespace(id().team());
    }

    ClusterSettings cluster() {
        return environment.cluster();
    }

    boolean inCluster() {
        return environment.target() == TargetKind.KUBERNETES;
    }

    /** The secrets that it reads from files. */
    SecretFiles secretFiles() {
        return SecretFiles.of(environment, inCluster(), plan.secrets());
    }

    int httpPort() {
        return instance == null ? HTTP_PORT : instance.httpPort();
    }

    int managementPort() {
        return instance == null ? MANAGEMENT_PORT : instance.managementPort();
    }

    /** The volume that it keeps files on, if it does. */
    Optional<StorageSettings> storage() {
        StorageSettings settings = cluster().storage().get(id());
        if (settings == null) {
            return flow.hasDirectories() ? Optional.of(StorageSettings.SHARED) : Optional.empty();
        }
        if (settings.access() == Access.EXCLUSIVE && plan.replicas() > 1) {
            throw ManifestException.at(
                    environment,
                    environment.line("cluster", "storage", id().toString(), "access"),
                    "one instance uses an exclusive volume, but " + id() + " has " + plan.replicas() + " replicas");
        }
        return Optional.of(settings);
    }

    /** The name of a volume that ends with its pod. Podman keeps all of a machine in one list, where no two may be the same. */
    String volume(String part) {
        return inCluster() ? part : (instance == null ? id().team() + "-" + name : name) + "-" + part;
    }

    /** Whether an instance has to be gone before another starts. */
    boolean exclusive() {
        return storage().filter(volume -> volume.access() == Access.EXCLUSIVE).isPresent();
    }

    /** The labels of every version of the flow. */
    Map<String, String> flowLabels() {
        return new TreeMap<>(
                Map.of(NAME_LABEL, id().flow(), TEAM_LABEL, id().team(), "app.kubernetes.io/managed-by", "unbus"));
    }

    /** The labels by which the pods of this version's deployment are known; they never change. */
    Map<String, String> selector() {
        return new TreeMap<>(Map.of(NAME_LABEL, id().flow(), INSTANCE_LABEL, name));
    }

    /** The labels of this version. */
    Map<String, String> versionLabels() {
        Map<String, String> labels = flowLabels();
        labels.put(INSTANCE_LABEL, name);
        labels.put("app.kubernetes.io/version", version);
        return labels;
    }

    /** The labels of the pods: what the catalog finds them by among them. */
    Map<String, String> podLabels() {
        Map<String, String> labels = versionLabels();
        labels.put(INTEGRATION_LABEL, "true");
        if (!flow.info().system().isBlank()) {
            labels.put("app.kubernetes.io/part-of", Names.words(flow.info().system()));
        }
        return labels;
    }

    /** Of what all versions share. */
    ObjectMeta flowMeta(String ofName) {
        return meta(ofName, flowLabels());
    }

    /** Of what belongs to this version. */
    ObjectMeta versionMeta() {
        return meta(name, versionLabels());
    }

    private ObjectMeta meta(String ofName, Map<String, String> labels) {
        ObjectMetaBuilder meta = new ObjectMetaBuilder().withName(ofName).withLabels(labels);
        return (inCluster() ? meta.withNamespace(namespace()) : meta).build();
    }
}
