package dev.unbus.kubernetes.manifests;

import dev.unbus.environment.Environment;
import dev.unbus.environment.SecretReference;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The secrets that a container reads from files, again at each use: folders are mounted, read-only, and never single files, so that
 * a new content reaches the process that runs.
 */
abstract sealed class SecretFiles permits SecretsOfCluster, SecretsOfMachine {

    static final String FOLDER = "/etc/unbus/secrets";

    /** Those of these variables that name files; values that are in places of another kind are left out. */
    static SecretFiles of(Environment environment, boolean inCluster, Map<String, SecretReference> secrets) {
        Map<String, SecretReference> files = new TreeMap<>(secrets);
        files.keySet().removeIf(variable -> !SecretReference.namesFile(variable));
        return inCluster ? new SecretsOfCluster(files.values()) : new SecretsOfMachine(environment, files.values());
    }

    /** Whether a container can be given the file. */
    abstract boolean reach(SecretReference reference);

    /** Where the container finds it. */
    abstract String path(SecretReference reference);

    abstract List<Volume> volumes();

    abstract List<VolumeMount> mounts();
}
