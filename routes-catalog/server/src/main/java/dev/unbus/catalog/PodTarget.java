package dev.unbus.catalog;

import dev.unbus.catalog.model.IntegrationId;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from a pod, by its labels and its ports, which integration runs in it and where. */
final class PodTarget {

    static final String TEAM = "unbus.dev/team";
    static final String FLOW = "app.kubernetes.io/name";
    static final String MANAGEMENT_PORT = "unbus.dev/management-port";

    private static final int LARGEST_PORT = 65_535;

    private PodTarget() {}

    /** Whether it can be asked: it runs, has an address, and has not been told to end. */
    static boolean isReachable(Pod pod) {
        return pod.getStatus() != null
                && "Running".equals(pod.getStatus().getPhase())
                && pod.getStatus().getPodIP() != null
                && pod.getMetadata().getDeletionTimestamp() == null;
    }

    /**
     * The target that a reachable pod is.
     *
     * @throws IllegalArgumentException names the rule that its labels or ports break
     */
    static Target of(Pod pod) {
        String host = host(pod.getStatus().getPodIP());
        return new Target(
                URI.create("http://" + host + ":" + managementPort(pod)),
                integration(pod.getMetadata()),
                port(pod, "http").map(port -> "http://" + host + ":" + port).orElse(null));
    }

    private static IntegrationId integration(ObjectMeta metadata) {
        String team = label(metadata, TEAM);
        String flow = label(metadata, FLOW);
        try {
            return new IntegrationId(team, flow);
        } catch (IllegalArgumentException rule) {
            throw new IllegalArgumentException("labels " + TEAM + " and " + FLOW + ": " + rule.getMessage(), rule);
        }
    }

    private static String label(ObjectMeta metadata, String name) {
        return entry(metadata.getLabels(), name)
                .orElseThrow(() -> new IllegalArgumentException("label " + name + " is missing"));
    }

    private static int managementPort(Pod pod) {
        Optional<String> written = entry(pod.getMetadata().getAnnotations(), MANAGEMENT_PORT);
        return written.map(PodTarget::number)
                .or(() -> port(pod, "management"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no container port is named management, and there is no annotation " + MANAGEMENT_PORT));
    }

    private static int number(String written) {
        if (!written.matches("[1-9][0-9]{0,4}") || Integer.parseInt(written) > LARGEST_PORT) {
            throw new IllegalArgumentException("annotation " + MANAGEMENT_PORT + " is no port number");
        }
        return Integer.parseInt(written);
    }

    private static Optional<Integer> port(Pod pod, String name) {
        return containers(pod).stream()
                .flatMap(container -> container.getPorts().stream())
                .filter(port -> name.equals(port.getName()))
                .map(ContainerPort::getContainerPort)
                .findFirst();
    }

    private static List<Container> containers(Pod pod) {
        return pod.getSpec() == null ? List.of() : pod.getSpec().getContainers();
    }

    private static Optional<String> entry(Map<String, String> entries, String name) {
        return Optional.ofNullable(entries).map(all -> all.get(name));
    }

    /** An IPv6 address is written in brackets. */
    private static String host(String address) {
        return address.indexOf(':') < 0 ? address : "[" + address + "]";
    }
}
