package dev.unbus.kubernetes.manifests;

import dev.unbus.environment.Amount;
import dev.unbus.environment.FlowPlan;
import dev.unbus.environment.Resources;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LifecycleBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The container of a flow: its image, its variables, and how Kubernetes asks how it is. */
final class FlowContainer {

    static final String HOME = "/var/lib/unbus";

    private static final String LOOPBACK = "127.0.0.1";
    private static final int STARTUP_PERIOD_SECONDS = 2;
    /** So long the proxies of a cluster may take to hear that a pod gets no more calls. */
    private static final long SECONDS_BEFORE_STOP = 5;

    private final Rendition rendition;
    private final SecretFiles secrets;

    FlowContainer(Rendition rendition) {
        this.rendition = rendition;
        this.secrets = rendition.secretFiles();
    }

    /** Podman would ask with {@code curl} inside the container, which has none; whoever plays the manifests asks from outside. */
    Container render() {
        return new ContainerBuilder()
                .withName(rendition.id().flow())
                .withImage(rendition.environment().image().reference(rendition.id(), rendition.version()))
                .withEnv(variables())
                .withPorts(ports())
                .withResources(resources(rendition.plan().resources()))
                .withSecurityContext(Restricted.container())
                .withStartupProbe(rendition.inCluster() ? startup() : null)
                .withLivenessProbe(rendition.inCluster() ? probe("live", 10, 3).build() : null)
                .withReadinessProbe(probe("ready", 5, 2).build())
                .withLifecycle(lifecycle())
                .withVolumeMounts(mounts())
                .build();
    }

    private List<EnvVar> variables() {
        FlowPlan plan = rendition.plan();
        FlowPlace place = new FlowPlace(rendition.environment(), rendition.id());
        String outside = rendition.inCluster() ? "0.0.0.0" : LOOPBACK;
        return new Variables(rendition.environment())
                .fixed("UNBUS_HOME", HOME)
                .fixed("QUARKUS_HTTP_HOST", rendition.flow().servesHttp() ? outside : LOOPBACK)
                .fixed("QUARKUS_HTTP_PORT", Integer.toString(rendition.httpPort()))
                .fixed("QUARKUS_MANAGEMENT_HOST", outside)
                .fixed("QUARKUS_MANAGEMENT_PORT", Integer.toString(rendition.managementPort()))
                .unlessSaid("QUARKUS_SHUTDOWN_TIMEOUT", plan.drain().toSeconds() + "s")
                .unlessSaid(
                        "CAMEL_MAIN_SHUTDOWN_TIMEOUT",
                        Long.toString(plan.drain().toSeconds()))
                .config(plan.config(), place)
                .secrets(plan.secrets(), secrets, place, FlowManifests.secretOf(rendition.id()))
                .all();
    }

    /** None on the network of the machine: podman takes them for ports to be mapped, and refuses. */
    private List<ContainerPort> ports() {
        List<ContainerPort> ports = new ArrayList<>();
        if (!rendition.inCluster()) {
            return ports;
        }
        if (rendition.flow().servesHttp()) {
            ports.add(port("http", rendition.httpPort()));
        }
        ports.add(port("management", rendition.managementPort()));
        return ports;
    }

    private static ContainerPort port(String name, int number) {
        return new ContainerPortBuilder()
                .withName(name)
                .withContainerPort(number)
                .withProtocol("TCP")
                .build();
    }

    static ResourceRequirements resources(Resources resources) {
        return new ResourceRequirementsBuilder()
                .withRequests(quantities(resources.requests()))
                .withLimits(quantities(resources.limits()))
                .build();
    }

    private static Map<String, Quantity> quantities(@Nullable Amount amount) {
        Map<String, Quantity> quantities = new TreeMap<>();
        if (amount != null && amount.cpu() != null) {
            quantities.put("cpu", new Quantity(amount.cpu()));
        }
        if (amount != null && amount.memory() != null) {
            quantities.put("memory", new Quantity(amount.memory()));
        }
        return quantities;
    }

    private Probe startup() {
        long tries = Math.max(1, rendition.plan().readyWithin().toSeconds() / STARTUP_PERIOD_SECONDS);
        return probe("started", STARTUP_PERIOD_SECONDS, Math.toIntExact(tries)).build();
    }

    private ProbeBuilder probe(String check, int periodSeconds, int failures) {
        IntOrString port =
                rendition.inCluster() ? new IntOrString("management") : new IntOrString(rendition.managementPort());
        return new ProbeBuilder()
                .withPeriodSeconds(periodSeconds)
                .withTimeoutSeconds(2)
                .withFailureThreshold(failures)
                .withNewHttpGet()
                .withHost(rendition.inCluster() ? null : LOOPBACK)
                .withPath("/observe/health/" + check)
                .withPort(port)
                .endHttpGet();
    }

    /** A flow that answers callers goes on answering until nobody sends it any more. */
    private @Nullable Lifecycle lifecycle() {
        if (!rendition.flow().servesHttp() || !rendition.inCluster()) {
            return null;
        }
        return new LifecycleBuilder()
                .withNewPreStop()
                .withNewSleep(SECONDS_BEFORE_STOP)
                .endPreStop()
                .build();
    }

    private List<VolumeMount> mounts() {
        List<VolumeMount> mounts =
                new ArrayList<>(List.of(mount(rendition.volume("tmp"), "/tmp"), mount(rendition.volume("home"), HOME)));
        rendition.storage().ifPresent(volume -> mounts.add(mount("data", HOME + "/data")));
        mounts.addAll(secrets.mounts());
        return mounts;
    }

    private static VolumeMount mount(String name, String path) {
        return new VolumeMountBuilder().withName(name).withMountPath(path).build();
    }
}
