package dev.unbus.cli.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One process of the platform.
 *
 * @param name how a person calls it; {@code team/flow} for an integration
 * @param module its folder
 * @param jar what is started, inside of the module
 * @param httpPort where it serves its callers, or null when it serves none over HTTP
 * @param managementPort where it serves {@code /observe}
 * @param otherPorts what else it listens on
 * @param version its own version
 * @param instance which of the instances of a deployed flow it is, or null when it runs what was built
 * @param callersPort where the gateway takes its callers, or null when they call it directly
 */
public record Component(
        String name,
        Kind kind,
        Path module,
        Path jar,
        @Nullable Integer httpPort,
        int managementPort,
        List<Integer> otherPorts,
        String version,
        @Nullable Instance instance,
        @Nullable Integer callersPort) {

    private static final String HOST = "http://127.0.0.1:";

    /** Copies the list. */
    public Component {
        otherPorts = List.copyOf(otherPorts);
    }

    /** One that runs what was built. */
    public Component(
            String name,
            Kind kind,
            Path module,
            Path jar,
            @Nullable Integer httpPort,
            int managementPort,
            List<Integer> otherPorts,
            String version) {
        this(name, kind, module, jar, httpPort, managementPort, otherPorts, version, null, null);
    }

    /** The name, with the instance where it is one of several: no two components share it. */
    public String id() {
        return instance == null ? name : name + "@" + instance.id();
    }

    /** Its base address for callers, or null. */
    public @Nullable String httpUrl() {
        Integer port = callersPort == null ? httpPort : callersPort;
        return port == null ? null : HOST + port;
    }

    /** Its base address for watchers. */
    public String managementUrl() {
        return HOST + managementPort;
    }

    /** Whether it is a pod, and no process of this machine's own. */
    boolean isPod() {
        return instance != null && instance.placement() == Placement.POD;
    }

    List<Integer> ports() {
        List<Integer> ports = new ArrayList<>(otherPorts);
        if (httpPort != null) {
            ports.add(httpPort);
        }
        ports.add(managementPort);
        return ports;
    }

    String fileName() {
        return id().replace('/', '-');
    }
}
