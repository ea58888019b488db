package dev.unbus.kubernetes.manifests;

import dev.unbus.environment.SecretReference;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import io.fabric8.kubernetes.api.model.VolumeProjectionBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Keys of Kubernetes secrets, one volume for all; a secret is a folder in it that holds the keys which are asked for, and no others. */
final class SecretsOfCluster extends SecretFiles {

    private static final String VOLUME = "secrets";
    /** For the group of the pod, {@code fsGroup}. */
    private static final int READABLE_BY_GROUP = 0440;

    private final Map<String, SortedSet<String>> keys = new TreeMap<>();

    SecretsOfCluster(Collection<SecretReference> references) {
        references.stream().filter(this::reach).forEach(reference -> keys.computeIfAbsent(
                        secret(reference), name -> new TreeSet<>())
                .addAll(reference.key() == null ? SecretReference.KEYS_OF_CREDENTIALS : List.of(reference.key())));
    }

    @Override
    boolean reach(SecretReference reference) {
        return reference.secret() != null;
    }

    @Override
    String path(SecretReference reference) {
        String folder = FOLDER + "/" + secret(reference);
        return reference.key() == null ? folder : folder + "/" + reference.key();
    }

    @Override
    List<Volume> volumes() {
        if (keys.isEmpty()) {
            return List.of();
        }
        return List.of(new VolumeBuilder()
                .withName(VOLUME)
                .withNewProjected()
                .withDefaultMode(READABLE_BY_GROUP)
                .withSources(keys.keySet().stream().map(this::projection).toList())
                .endProjected()
                .build());
    }

    @Override
    List<VolumeMount> mounts() {
        return volumes().stream()
                .map(volume -> new VolumeMountBuilder()
                        .withName(volume.getName())
                        .withMountPath(FOLDER)
                        .withReadOnly(true)
                        .build())
                .toList();
    }

    private VolumeProjection projection(String secret) {
        Stream<KeyToPath> items = Objects.requireNonNull(keys.get(secret)).stream()
                .map(key -> new KeyToPath(key, null, secret + "/" + key));
        return new VolumeProjectionBuilder()
                .withNewSecret()
                .withName(secret)
                .withItems(items.toList())
                .endSecret()
                .build();
    }

    private static String secret(SecretReference reference) {
        return Objects.requireNonNull(reference.secret());
    }
}
