package dev.unbus.kubernetes.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowManifestsTest {

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void copyTheProject() {
        project = new TestProject(folder);
    }

    @Test
    void appliesTheDeploymentLast() {
        assertThat(render("orders/order-status-api").resources())
                .extracting(HasMetadata::getKind)
                .containsExactly(
                        "ServiceAccount",
                        "NetworkPolicy",
                        "Service",
                        "PodDisruptionBudget",
                        "ServiceMonitor",
                        "HTTPRoute",
                        "ScaledObject",
                        "Deployment");
    }

    @Test
    void leavesTheNumberOfInstancesToWhoeverScales() {
        assertThat(render("orders/order-status-api").deployment().getSpec().getReplicas())
                .isNull();
        assertThat(render("customers/customer-api").deployment().getSpec().getReplicas())
                .isEqualTo(2);
    }

    @Test
    void listensToOthersOnlyWhereItAnswersThem() {
        assertThat(variables(render("customers/customer-soap"))).containsEntry("QUARKUS_HTTP_HOST", "0.0.0.0");
        assertThat(variables(render("orders/order-intake"))).containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1");
    }

    @Test
    void startsAnotherProcessOnAnExclusiveVolumeWhenTheFirstHasGone() {
        assertThat(render("fulfilment/warehouse-dispatch")
                        .deployment()
                        .getSpec()
                        .getStrategy()
                        .getType())
                .isEqualTo("Recreate");
        assertThat(render("orders/order-intake")
                        .deployment()
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate())
                .satisfies(update ->
                        assertThat(update.getMaxUnavailable().getIntVal()).isZero());
    }

    @Test
    void scalesByTheDepthOfAQueueWithASecretOfTheCluster() throws IOException {
        project.change("deploy/environments/kubernetes/environment.yaml", "access: exclusive", "access: shared");

        String yaml = render("fulfilment/warehouse-dispatch").yaml();

        assertThat(yaml)
                .contains(
                        "kind: TriggerAuthentication\n",
                        "type: artemis-queue\n",
                        "queueName: WMS.SHIPMENTS\n",
                        "brokerAddress: WMS.SHIPMENTS\n",
                        "queueLength: \"2000\"\n",
                        "consumerGroup: fulfilment.warehouse-dispatch\n");
    }

    @Test
    void runsAVersionBesideWithANameAndAPinOfItsOwn() {
        FlowManifests beside = FlowManifests.alongside(
                project.flow("customers/customer-api"), project.environment("kubernetes"), "0.2.0");

        assertThat(beside.resources())
                .extracting(resource ->
                        resource.getKind() + " " + resource.getMetadata().getName())
                .containsExactly(
                        "Service customer-api-0-2-0",
                        "PodDisruptionBudget customer-api-0-2-0",
                        "HTTPRoute customer-api-0-2-0",
                        "Deployment customer-api-0-2-0");
        HTTPRoute route = (HTTPRoute) beside.resources().get(2);
        assertThat(route.getSpec().getRules()).hasSize(2);
        assertThat(beside.deployment().getSpec().getSelector().getMatchLabels())
                .doesNotContainEntry("app.kubernetes.io/instance", "customer-api")
                .containsEntry("app.kubernetes.io/name", "customer-api");
    }

    @Test
    void isForPodmanOneProcessOnTheNetworkOfTheMachine() {
        FlowManifests instance = FlowManifests.instance(
                project.flow("customers/customer-api"),
                project.environment("podman"),
                "0.2.0",
                new Instance("customer-api-2", 18_104, 19_104, null));

        PodSpec pod = instance.deployment().getSpec().getTemplate().getSpec();
        assertThat(instance.resources()).hasSize(1);
        assertThat(instance.deployment().getMetadata().getName()).isEqualTo("customer-api-2");
        assertThat(instance.deployment().getSpec().getReplicas()).isEqualTo(1);
        assertThat(pod.getHostNetwork()).isTrue();
        assertThat(pod.getVolumes())
                .extracting(volume -> volume.getName())
                .containsExactly("customer-api-2-tmp", "customer-api-2-home");
        assertThat(pod.getContainers().get(0).getVolumeMounts())
                .extracting(mount -> mount.getName() + " " + mount.getMountPath())
                .containsExactly("customer-api-2-tmp /tmp", "customer-api-2-home /var/lib/unbus");
        assertThat(pod.getContainers().get(0).getPorts()).isEmpty();
        assertThat(pod.getContainers().get(0).getLivenessProbe()).isNull();
        assertThat(variables(instance))
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_HTTP_PORT", "18104")
                .containsEntry("QUARKUS_MANAGEMENT_PORT", "19104");
        assertThat(pod.getContainers().get(0).getImage()).isEqualTo("localhost/unbus/customers-customer-api:0.2.0");
    }

    @Test
    void findsTheFilesOfTheMachineWhereAnInstanceIsToldTo() {
        FlowManifests instance = FlowManifests.instance(
                project.flow("orders/order-intake"),
                project.environment("podman"),
                "0.1.0",
                new Instance("order-intake", 8101, 9101, folder));

        assertThat(instance.resources()).hasSize(1);
        assertThat(instance.yaml()).contains("path: " + folder.toAbsolutePath() + "\n");
    }

    @Test
    void refersOnAMachineToASecretMadeOfWhatIsElsewhere() throws IOException {
        project.change(
                "deploy/environments/podman/environment.yaml",
                "defaults:\n",
                "secrets:\n  QUARKUS_ARTEMIS_PASSWORD: {env: ARTEMIS}\ndefaults:\n");

        Container container = FlowManifests.render(
                        project.flow("orders/order-intake"), project.environment("podman"), "0.1.0")
                .deployment()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);

        assertThat(container.getEnv())
                .filteredOn(variable -> variable.getName().equals("QUARKUS_ARTEMIS_PASSWORD"))
                .singleElement()
                .satisfies(variable -> assertThat(
                                variable.getValueFrom().getSecretKeyRef().getName())
                        .isEqualTo("orders-order-intake-secrets"));
    }

    @Test
    void mountsKeysThatVariablesNameAsFilesOfOneFolder() throws IOException {
        project.change(
                "deploy/environments/kubernetes/environment.yaml",
                "      UNBUS_JMS_PASSWORD_FILE: {secret: artemis-credentials, key: password}\n",
                """
                      UNBUS_JMS_PASSWORD_FILE: {secret: artemis-credentials, key: password}
                      UNBUS_JMS_USERNAME_FILE: {secret: artemis-credentials, key: username}
                      UNBUS_SOAP_CLIENT_ERP_TOKEN_FILE: {secret: erp, key: token}
                      QUARKUS_DATASOURCE_CREDENTIALS_PROVIDER: {secret: database}
                      API_KEY: {secret: erp, key: api-key}
                """
                        .indent(2));

        FlowManifests manifests = render("fulfilment/warehouse-dispatch");
        PodSpec pod = manifests.deployment().getSpec().getTemplate().getSpec();

        assertThat(variables(manifests))
                .containsEntry("UNBUS_JMS_PASSWORD_FILE", "/etc/unbus/secrets/artemis-credentials/password")
                .containsEntry("UNBUS_JMS_USERNAME_FILE", "/etc/unbus/secrets/artemis-credentials/username")
                .containsEntry("UNBUS_SOAP_CLIENT_ERP_TOKEN_FILE", "/etc/unbus/secrets/erp/token")
                .containsEntry("QUARKUS_DATASOURCE_CREDENTIALS_PROVIDER", "/etc/unbus/secrets/database")
                .doesNotContainKey("API_KEY");
        assertThat(pod.getContainers().get(0).getVolumeMounts())
                .filteredOn(mount -> mount.getName().equals("secrets"))
                .singleElement()
                .satisfies(mount -> {
                    assertThat(mount.getMountPath()).isEqualTo("/etc/unbus/secrets");
                    assertThat(mount.getReadOnly()).isTrue();
                    assertThat(mount.getSubPath()).isNull();
                });
        assertThat(projectedKeys(pod))
                .containsExactly(
                        "artemis-credentials/password",
                        "artemis-credentials/username",
                        "database/password",
                        "database/username",
                        "erp/token");
    }

    @Test
    void mountsNothingWhereNoVariableNamesAFile() {
        assertThat(render("customers/customer-api")
                        .deployment()
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getVolumes())
                .extracting(Volume::getName)
                .containsExactly("tmp", "home");
    }

    @Test
    void mountsOnAMachineTheFolderOfAFileReadOnly() throws IOException {
        Path secret = folder.resolve("secrets/artemis/password");
        Files.createDirectories(secret.getParent());
        project.change(
                "deploy/environments/podman/environment.yaml",
                "defaults:\n",
                """
                secrets:
                  UNBUS_JMS_PASSWORD_FILE: {file: secrets/artemis/password}
                  UNBUS_JMS_USERNAME_FILE: {file: secrets/artemis/username}
                  QUARKUS_DATASOURCE_CREDENTIALS_PROVIDER: {file: secrets}
                defaults:
                """);

        FlowManifests instance = FlowManifests.instance(
                project.flow("customers/customer-api"),
                project.environment("podman"),
                "0.1.0",
                new Instance("customer-api", 8104, 9104, folder));

        PodSpec pod = instance.deployment().getSpec().getTemplate().getSpec();
        assertThat(variables(instance))
                .containsEntry("UNBUS_JMS_PASSWORD_FILE", "/etc/unbus/secrets/1/password")
                .containsEntry("UNBUS_JMS_USERNAME_FILE", "/etc/unbus/secrets/1/username")
                .containsEntry("QUARKUS_DATASOURCE_CREDENTIALS_PROVIDER", "/etc/unbus/secrets/0");
        assertThat(pod.getVolumes())
                .filteredOn(volume -> volume.getName().startsWith("secrets-"))
                .extracting(volume -> volume.getHostPath().getPath())
                .containsExactly(
                        secret.getParent().getParent().toString(),
                        secret.getParent().toString());
        assertThat(pod.getContainers().get(0).getVolumeMounts())
                .filteredOn(mount -> mount.getName().startsWith("secrets-"))
                .extracting(VolumeMount::getReadOnly)
                .containsExactly(true, true);
    }

    private static List<String> projectedKeys(PodSpec pod) {
        return pod.getVolumes().stream()
                .filter(volume -> volume.getProjected() != null)
                .flatMap(volume -> volume.getProjected().getSources().stream())
                .flatMap(source -> source.getSecret().getItems().stream())
                .map(KeyToPath::getPath)
                .toList();
    }

    private FlowManifests render(String flow) {
        return FlowManifests.render(project.flow(flow), project.environment("kubernetes"), "0.1.0");
    }

    private static Map<String, String> variables(FlowManifests manifests) {
        return manifests.deployment().getSpec().getTemplate().getSpec().getContainers().get(0).getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
    }
}
