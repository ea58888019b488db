package dev.unbus.kubernetes.manifests;

import dev.unbus.environment.Environment;
import dev.unbus.environment.SecretReference;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Files of a machine: the folder of each is mounted, since a file that is mounted by itself stays the one that it was. */
final class SecretsOfMachine extends SecretFiles {

    private final Environment environment;
    private final List<Path> folders;

    SecretsOfMachine(Environment environment, Collection<SecretReference> references) {
        this.environment = environment;
        this.folders = references.stream()
                .filter(this::reach)
                .map(reference -> folder(file(reference)))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    boolean reach(SecretReference reference) {
        return reference.file() != null;
    }

    @Override
    String path(SecretReference reference) {
        Path file = file(reference);
        Path folder = folder(file);
        String mounted = mounted(folders.indexOf(folder));
        return file.equals(folder) ? mounted : mounted + "/" + file.getFileName();
    }

    @Override
    List<Volume> volumes() {
        return IntStream.range(0, folders.size())
                .mapToObj(index -> new VolumeBuilder()
                        .withName(name(index))
                        .withNewHostPath(folders.get(index).toString(), "Directory")
                        .build())
                .toList();
    }

    @Override
    List<VolumeMount> mounts() {
        return IntStream.range(0, folders.size())
                .mapToObj(index -> new VolumeMountBuilder()
                        .withName(name(index))
                        .withMountPath(mounted(index))
                        .withReadOnly(true)
                        .build())
                .toList();
    }

    private static String mounted(int index) {
        return FOLDER + "/" + index;
    }

    private static String name(int index) {
        return "secrets-" + index;
    }

    private Path file(SecretReference reference) {
        return environment.locate(Objects.requireNonNull(reference.file()));
    }

    private static Path folder(Path file) {
        return Files.isDirectory(file) ? file : Objects.requireNonNull(file.getParent());
    }
}
