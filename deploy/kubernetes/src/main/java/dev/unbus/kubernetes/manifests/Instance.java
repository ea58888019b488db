package dev.unbus.kubernetes.manifests;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One process of a flow on a machine whose network it shares, as {@code podman kube play} starts it.
 *
 * @param name the name of the deployment, from which that of the pod begins
 * @param httpPort the port of its HTTP API, on 127.0.0.1
 * @param managementPort its management port, on 127.0.0.1
 * @param dataDirectory the directory of the machine below which its directory channels lie; null for a volume of its own
 */
public record Instance(String name, int httpPort, int managementPort, @Nullable Path dataDirectory) {

    /** Checks the ports. */
    public Instance {
        Names.requireDnsLabel(name, "the name of an instance");
        if (httpPort < 1 || httpPort > 65_535 || managementPort < 1 || managementPort > 65_535) {
            throw new ManifestException(
                    "an instance has ports between 1 and 65535, not " + httpPort + " and " + managementPort + ".");
        }
    }
}
