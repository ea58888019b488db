package dev.unbus.kubernetes.manifests;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.environment.Environment;
import dev.unbus.environment.TargetKind;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The manifests of one version of a flow in one environment, in the order in which they are applied: what is new is reached
 * only when all it needs is there, so the deployment comes last.
 *
 * @param flow the flow
 * @param version its version
 * @param namespace where it runs
 * @param name the name of its deployment: the flow's, or for a version beside others one of its own
 * @param resources the manifests
 */
public record FlowManifests(
        IntegrationId flow, String version, String namespace, String name, List<HasMetadata> resources) {

    /** Copies the list. */
    public FlowManifests {
        resources = List.copyOf(resources);
    }

    /**
     * The flow in that version, in place of any other.
     *
     * @throws ManifestException when descriptor, environment or version break a rule; names the place
     */
    public static FlowManifests render(Flow flow, Environment environment, String version) {
        Rendition rendition = Rendition.of(flow, environment, version, flow.id().flow(), null);
        return environment.target() == TargetKind.PODMAN
                ? of(rendition, onMachine(rendition))
                : of(rendition, inCluster(rendition));
    }

    /**
     * The flow in that version beside another one: a second deployment, which shares the work of consumers, and whose API is
     * reached by callers that ask for the version. Identity, network policy and volume are those that are there.
     *
     * @throws ManifestException when descriptor, environment or version break a rule, or the volume is exclusive
     */
    public static FlowManifests alongside(Flow flow, Environment environment, String version) {
        String name = flow.id().flow() + "-" + Names.words(version);
        Rendition rendition = Rendition.of(flow, environment, version, name, null);
        if (rendition.exclusive()) {
            throw new ManifestException("two versions of " + flow.id()
                    + " cannot run side by side, since its volume is exclusive in environment " + environment.name()
                    + ".");
        }
        return of(rendition, beside(rendition));
    }

    /**
     * One process of the flow on a machine whose network it shares; for {@code podman kube play}.
     *
     * @throws ManifestException when descriptor, environment or version break a rule; names the place
     */
    public static FlowManifests instance(Flow flow, Environment environment, String version, Instance instance) {
        Rendition rendition = Rendition.of(flow, environment, version, instance.name(), instance);
        return of(rendition, onMachine(rendition));
    }

    /** The secret that holds, on a machine, what the environment has in variables and files; its keys are the variables. */
    public static String secretOf(IntegrationId flow) {
        return flow.team() + "-" + flow.flow() + "-secrets";
    }

    /** The deployment among them. */
    public Deployment deployment() {
        return resources.stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** All of them as one YAML stream. */
    public String yaml() {
        return Yaml.stream(resources);
    }

    private static FlowManifests of(Rendition rendition, List<HasMetadata> resources) {
        return new FlowManifests(
                rendition.id(), rendition.version(), rendition.namespace(), rendition.name(), resources);
    }

    private static List<HasMetadata> inCluster(Rendition rendition) {
        FlowService service = new FlowService(rendition);
        List<HasMetadata> resources = new ArrayList<>(List.of(service.identity()));
        FlowVolume.render(rendition).ifPresent(resources::add);
        resources.add(new FlowTraffic(rendition).policy());
        resources.addAll(List.of(service.service(), service.budget()));
        service.monitor().ifPresent(resources::add);
        new FlowRoute(rendition).render().ifPresent(resources::add);
        resources.addAll(new FlowScaling(rendition).render());
        resources.add(new FlowDeployment(rendition).render());
        return resources;
    }

    private static List<HasMetadata> beside(Rendition rendition) {
        FlowService service = new FlowService(rendition);
        List<HasMetadata> resources = new ArrayList<>(List.of(service.service(), service.budget()));
        new FlowRoute(rendition).render().ifPresent(resources::add);
        new FlowScaling(rendition)
                .render().stream()
                        .filter(part -> part.getKind().equals("ScaledObject"))
                        .forEach(resources::add);
        resources.add(new FlowDeployment(rendition).render());
        return resources;
    }

    private static List<HasMetadata> onMachine(Rendition rendition) {
        Instance instance = rendition.instance();
        boolean ownVolume = instance == null || instance.dataDirectory() == null;
        return Stream.concat(
                        ownVolume ? FlowVolume.render(rendition).stream() : Stream.<HasMetadata>empty(),
                        Stream.of(new FlowDeployment(rendition).render()))
                .toList();
    }
}
