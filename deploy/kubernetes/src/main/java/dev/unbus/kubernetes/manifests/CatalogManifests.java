package dev.unbus.kubernetes.manifests;

import dev.unbus.environment.Amount;
import dev.unbus.environment.CatalogSettings;
import dev.unbus.environment.Environment;
import dev.unbus.environment.Resources;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The catalog of a cluster: one process, which finds the pods of the teams' flows through the API. */
final class CatalogManifests {

    static final String NAME = "unbus-catalog";

    private static final Resources RESOURCES = new Resources(new Amount("200m", "512Mi"), new Amount("1", "768Mi"));

    private final Environment environment;
    private final CatalogSettings settings;
    private final List<String> teams;
    private final SecretFiles secrets;

    CatalogManifests(Environment environment, CatalogSettings settings, List<String> teams) {
        this.environment = environment;
        this.settings = settings;
        this.teams = teams;
        this.secrets = SecretFiles.of(environment, true, settings.secrets());
        Names.requireVersion(settings.version());
    }

    List<HasMetadata> render() {
        List<HasMetadata> resources = new ArrayList<>();
        resources.add(new NamespaceBuilder()
                .withNewMetadata()
                .withName(settings.namespace())
                .addToLabels("pod-security.kubernetes.io/enforce", "restricted")
                .endMetadata()
                .build());
        resources.add(new ServiceAccountBuilder().withMetadata(meta()).build());
        resources.add(new CatalogTraffic(environment, settings, teams).policy(meta()));
        resources.add(new ServiceBuilder()
                .withMetadata(meta())
                .withNewSpec()
                .addToSelector(Rendition.NAME_LABEL, NAME)
                .withPorts(FlowService.ports(true))
                .endSpec()
                .build());
        new CatalogTraffic(environment, settings, teams).route(meta()).ifPresent(resources::add);
        resources.add(deployment());
        return resources;
    }

    private Deployment deployment() {
        return new DeploymentBuilder()
                .withMetadata(meta())
                .withNewSpec()
                .withReplicas(1)
                .withNewStrategy()
                .withType("Recreate")
                .endStrategy()
                .withNewSelector()
                .addToMatchLabels(Rendition.NAME_LABEL, NAME)
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(labels())
                .endMetadata()
                .withNewSpec()
                .withServiceAccountName(NAME)
                .withEnableServiceLinks(false)
                .withSecurityContext(Restricted.pod())
                .withContainers(container())
                .addNewVolume()
                .withName("tmp")
                .withNewEmptyDir()
                .endEmptyDir()
                .endVolume()
                .addNewVolume()
                .withName("home")
                .withNewEmptyDir()
                .endEmptyDir()
                .endVolume()
                .addAllToVolumes(secrets.volumes())
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    private Container container() {
        return new ContainerBuilder()
                .withName("catalog")
                .withImage(environment.image().registry() + "/catalog:" + settings.version())
                .withEnv(variables())
                .addNewPort()
                .withName("http")
                .withContainerPort(Rendition.HTTP_PORT)
                .endPort()
                .addNewPort()
                .withName("management")
                .withContainerPort(Rendition.MANAGEMENT_PORT)
                .endPort()
                .withResources(FlowContainer.resources(RESOURCES))
                .withSecurityContext(Restricted.container())
                .withStartupProbe(probe("started", 2, 90))
                .withLivenessProbe(probe("live", 10, 3))
                .withReadinessProbe(probe("ready", 5, 2))
                .addNewVolumeMount()
                .withName("tmp")
                .withMountPath("/tmp")
                .endVolumeMount()
                .addNewVolumeMount()
                .withName("home")
                .withMountPath(FlowContainer.HOME)
                .endVolumeMount()
                .addAllToVolumeMounts(secrets.mounts())
                .build();
    }

    private List<EnvVar> variables() {
        Variables.Place place = (section, variable) -> environment.line("cluster", "catalog", section, variable);
        String service = NAME + "." + settings.namespace() + ".svc";
        String outside = environment
                .catalog()
                .map(catalog -> catalog.url().getHost() + ",")
                .orElse("");
        return new Variables(environment)
                .fixed("UNBUS_HOME", FlowContainer.HOME)
                .fixed("QUARKUS_HTTP_HOST", "0.0.0.0")
                .fixed("QUARKUS_HTTP_PORT", Integer.toString(Rendition.HTTP_PORT))
                .fixed("QUARKUS_MANAGEMENT_HOST", "0.0.0.0")
                .fixed("QUARKUS_MANAGEMENT_PORT", Integer.toString(Rendition.MANAGEMENT_PORT))
                .fixed("UNBUS_CATALOG_HOSTS", outside + service)
                .fixed("UNBUS_CATALOG_DISCOVERY_KUBERNETES_ENABLED", "true")
                .fixed("UNBUS_CATALOG_DISCOVERY_KUBERNETES_NAMESPACES", String.join(",", namespaces()))
                .config(settings.config(), place)
                .secrets(settings.secrets(), secrets, place, NAME)
                .all();
    }

    private List<String> namespaces() {
        return teams.stream().map(environment::namespace).toList();
    }

    private static Probe probe(String check, int periodSeconds, int failures) {
        return new ProbeBuilder()
                .withPeriodSeconds(periodSeconds)
                .withTimeoutSeconds(2)
                .withFailureThreshold(failures)
                .withNewHttpGet()
                .withPath("/observe/health/" + check)
                .withNewPort("management")
                .endHttpGet()
                .build();
    }

    private ObjectMeta meta() {
        return new ObjectMetaBuilder()
                .withNamespace(settings.namespace())
                .withName(NAME)
                .withLabels(labels())
                .build();
    }

    private Map<String, String> labels() {
        return new TreeMap<>(Map.of(
                Rendition.NAME_LABEL,
                NAME,
                "app.kubernetes.io/version",
                settings.version(),
                "app.kubernetes.io/managed-by",
                "unbus"));
    }
}
