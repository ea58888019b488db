package dev.unbus.cli.rollout;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.image.ContainerEngine;
import dev.unbus.cli.image.ImageBuild;
import dev.unbus.cli.image.ImageOrder;
import dev.unbus.cli.platform.Component;
import dev.unbus.cli.platform.FlowVariables;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.Pods;
import dev.unbus.environment.Environment;
import dev.unbus.environment.EnvironmentException;
import dev.unbus.environment.ImageSettings;
import dev.unbus.kubernetes.manifests.Flow;
import dev.unbus.kubernetes.manifests.FlowManifests;
import dev.unbus.kubernetes.manifests.Instance;
import dev.unbus.kubernetes.manifests.ManifestException;
import dev.unbus.kubernetes.manifests.Project;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs instances as pods of podman, from the very manifests that a cluster would get. */
final class PodRunner implements InstanceRunner {

    private final Host host;
    private final Pods pods;
    private final InstanceRunner processes;
    private final Environment environment;

    PodRunner(Host host, InstanceRunner processes, Environment environment) {
        this.host = host;
        this.pods = new Pods(host.installation().home());
        this.processes = processes;
        this.environment = environment;
    }

    @Override
    public void prepare(Attempt attempt, Progress progress) {
        IntegrationId flow = IntegrationId.parse(attempt.flow());
        requireImage(attempt);
        SharedFolders.open(data(), declared(flow).info());
        Map<String, String> secrets = new TreeMap<>(
                new FlowVariables(host.installation().root()).secretsOf(attempt.flow(), attempt.environment()));
        if (!secrets.isEmpty()) {
            pods.play(Serialization.asYaml(new SecretBuilder()
                    .withNewMetadata()
                    .withName(FlowManifests.secretOf(flow))
                    .endMetadata()
                    .withData(encoded(secrets))
                    .build()));
        }
    }

    @Override
    public void start(Attempt attempt, Component instance) {
        pods.keep(instance, manifest(attempt, instance));
        processes.start(attempt, instance);
    }

    @Override
    public boolean runs(Component instance) {
        return processes.runs(instance);
    }

    @Override
    public boolean stop(List<Component> instances, Duration patience) {
        return processes.stop(instances, patience);
    }

    @Override
    public String lastWords(Component instance) {
        return processes.lastWords(instance);
    }

    /** Of a release that is kept, the image is made here, unless it comes from a registry; one that is as the release is stays. */
    private void requireImage(Attempt attempt) {
        Installation here = host.installation();
        ImageSettings settings = images();
        ImageOrder order = new ImageOrder(
                attempt.flow(),
                attempt.version(),
                here.home().releases().resolve(attempt.flow()).resolve(attempt.version()),
                settings.registry(),
                settings.base(),
                attempt.release().commit());
        if (order.staysHere()) {
            new ImageBuild(here, host.console(), ContainerEngine.find("podman", here.home())).build(order);
        } else if (!pods.hasImage(order.reference())) {
            pods.pull(order.reference());
        }
    }

    private ImageSettings images() {
        try {
            return environment.image();
        } catch (EnvironmentException none) {
            throw new CommandFailure(String.valueOf(none.getMessage()), none);
        }
    }

    private String manifest(Attempt attempt, Component component) {
        Integer port = component.httpPort();
        try {
            return FlowManifests.instance(
                            declared(IntegrationId.parse(attempt.flow())),
                            environment,
                            attempt.version(),
                            new Instance(
                                    Pods.name(component),
                                    port == null ? component.managementPort() : port,
                                    component.managementPort(),
                                    data()))
                    .yaml();
        } catch (ManifestException rule) {
            throw new CommandFailure(String.valueOf(rule.getMessage()), rule);
        }
    }

    private Path data() {
        return host.installation().home().folder().resolve("data");
    }

    private Flow declared(IntegrationId flow) {
        try {
            return new Project(host.installation().root()).flow(flow);
        } catch (ManifestException rule) {
            throw new CommandFailure(String.valueOf(rule.getMessage()), rule);
        }
    }

    private static Map<String, String> encoded(Map<String, String> values) {
        Map<String, String> encoded = new TreeMap<>();
        values.forEach((name, value) ->
                encoded.put(name, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
        return encoded;
    }
}
