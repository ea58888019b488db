package dev.unbus.kubernetes.manifests;

import dev.unbus.environment.StorageSettings;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import java.util.Optional;

/** The volume of a flow, for its directory channels and for what it keeps; all versions share it. */
final class FlowVolume {

    private FlowVolume() {}

    static String name(Rendition rendition) {
        return rendition.id().flow() + "-data";
    }

    static Optional<PersistentVolumeClaim> render(Rendition rendition) {
        return rendition.storage().map(storage -> claim(rendition, storage));
    }

    private static PersistentVolumeClaim claim(Rendition rendition, StorageSettings storage) {
        return new PersistentVolumeClaimBuilder()
                .withMetadata(rendition.flowMeta(name(rendition)))
                .withNewSpec()
                .withAccessModes(storage.access().mode())
                .withStorageClassName(storage.storageClass())
                .withNewResources()
                .withRequests(Map.of("storage", new Quantity(storage.size())))
                .endResources()
                .endSpec()
                .build();
    }
}
