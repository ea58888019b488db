package dev.unbus.kubernetes.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.environment.Environment;
import dev.unbus.environment.Environments;
import dev.unbus.kubernetes.manifests.Flow;
import dev.unbus.kubernetes.manifests.FlowManifests;
import dev.unbus.kubernetes.manifests.Project;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterRolloutTest {

    private static final Path ROOT = Path.of("../..");
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(1), Duration.ofMillis(50), Duration.ofSeconds(30));
    private static final String DEPLOYMENT = "/deployments/customer-api";

    private final Flow flow = new Project(ROOT).flow(IntegrationId.parse("customers/customer-api"));
    private final Environment environment = new Environments(ROOT).named("kubernetes");
    private TestCluster cluster;
    private KubernetesClient client;
    private ClusterRollout rollout;

    @BeforeEach
    void startACluster() {
        cluster = new TestCluster();
        client = cluster.client();
        rollout = new ClusterRollout(cluster.client(), PATIENCE, Clock.systemUTC(), "ann");
    }

    @AfterEach
    void stopTheCluster() {
        rollout.close();
        client.close();
        cluster.close();
    }

    @Test
    void appliesAVersionAndWaitsUntilItIsThere() {
        RolloutResult result = rollout.deploy(version("0.1.0"));

        assertThat(result)
                .isEqualTo(new RolloutResult(
                        Outcome.SUCCEEDED, "customers/customer-api 0.1.0 runs in namespace flows-customers.", null));
        assertThat(runningVersion()).isEqualTo("0.1.0");
        assertThat(cluster.requests())
                .anyMatch(request -> request.startsWith("PATCH ")
                        && request.contains(DEPLOYMENT + "?")
                        && request.contains("fieldManager=unbus")
                        && request.contains("force=false"));
        assertThat(client.leases().inNamespace("flows-customers").list().getItems())
                .isEmpty();
    }

    @Test
    void saysWhichVersionRanBefore() {
        rollout.deploy(version("0.1.0"));

        assertThat(rollout.deploy(version("0.2.0")).previousVersion()).isEqualTo("0.1.0");
        assertThat(rollout.rollback(version("0.1.0")))
                .isEqualTo(new RolloutResult(
                        Outcome.SUCCEEDED,
                        "customers/customer-api 0.1.0 runs again in namespace flows-customers.",
                        "0.2.0"));
        assertThat(runningVersion()).isEqualTo("0.1.0");
    }

    @Test
    void goesBackWhenAVersionDoesNotGetReady() {
        rollout.deploy(version("0.1.0"));
        cluster.neverReady("0.2.0");

        RolloutResult result = rollout.deploy(version("0.2.0"));

        assertThat(result.outcome()).isEqualTo(Outcome.ROLLED_BACK);
        assertThat(result.sentence())
                .isEqualTo("customers/customer-api 0.2.0 did not get ready in namespace flows-customers within 1 s"
                        + " (0 of 2 new instances were ready); 0.1.0 goes on.");
        assertThat(runningVersion()).isEqualTo("0.1.0");
    }

    @Test
    void goesBackWhenAVersionDoesNotShowWhatItHasTo() {
        rollout.deploy(version("0.1.0"));

        RolloutResult result = rollout.deploy(version("0.2.0"), proofOf(false));

        assertThat(result)
                .isEqualTo(
                        new RolloutResult(Outcome.ROLLED_BACK, "the catalog did not see it; 0.1.0 goes on.", "0.1.0"));
        assertThat(runningVersion()).isEqualTo("0.1.0");
        assertThat(rollout.deploy(version("0.2.0"), proofOf(true)).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    private static Proof proofOf(boolean given) {
        return new Proof() {
            @Override
            public boolean given() {
                return given;
            }

            @Override
            public Duration within() {
                return Duration.ofMillis(200);
            }

            @Override
            public String complaint() {
                return "the catalog did not see it";
            }
        };
    }

    @Test
    void goesBackAtOnceWhenTheClusterItselfGivesUp() {
        rollout.deploy(version("0.1.0"));
        cluster.neverReady("0.2.0").givesUp();
        ClusterRollout patient = new ClusterRollout(
                cluster.client(),
                new Patience(Duration.ofMinutes(10), Duration.ofMillis(50), Duration.ofSeconds(30)),
                Clock.systemUTC(),
                "ann");

        assertThat(patient.deploy(version("0.2.0")).outcome()).isEqualTo(Outcome.ROLLED_BACK);
        assertThat(runningVersion()).isEqualTo("0.1.0");
        patient.close();
    }

    @Test
    void takesAFirstVersionAwayThatDoesNotGetReady() {
        cluster.neverReady("0.1.0");

        RolloutResult result = rollout.deploy(version("0.1.0"));

        assertThat(result.outcome()).isEqualTo(Outcome.ROLLED_BACK);
        assertThat(result.sentence()).endsWith("; no version ran before, and none runs now.");
        assertThat(client.apps()
                        .deployments()
                        .inNamespace("flows-customers")
                        .list()
                        .getItems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            403 | deployments.apps is forbidden | the cluster does not allow to apply Deployment customer-api in namespace flows-customers (403: deployments.apps is forbidden); 0.1.0 goes on.
            409 | conflict with kubectl-edit    | somebody else has changed Deployment customer-api in namespace flows-customers (409 to apply: conflict with kubectl-edit); 0.1.0 goes on.
            404 | no such kind                  | the cluster has no place for Deployment customer-api in namespace flows-customers (404 to apply: no such kind); 0.1.0 goes on.
            """)
    void saysWhatTheApiRefusesAndPutsTheRestBack(int status, String message, String sentence) {
        rollout.deploy(version("0.1.0"));
        cluster.refuse("PATCH", DEPLOYMENT + "?", status, message);

        RolloutResult result = rollout.deploy(version("0.2.0"));

        assertThat(result).isEqualTo(new RolloutResult(Outcome.ROLLED_BACK, sentence, "0.1.0"));
        assertThat(runningVersion()).isEqualTo("0.1.0");
        assertThat(client.services()
                        .inNamespace("flows-customers")
                        .withName("customer-api")
                        .get()
                        .getMetadata()
                        .getLabels())
                .containsEntry("app.kubernetes.io/version", "0.1.0");
    }

    @Test
    void saysThatTheWayBackIsBlockedToo() {
        rollout.deploy(version("0.1.0"));
        cluster.refuse("PATCH", DEPLOYMENT + "?", 500, "etcd is full");

        RolloutResult result = rollout.deploy(version("0.2.0"));

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.sentence())
                .startsWith("the cluster could not apply Deployment customer-api in namespace flows-customers"
                        + " (500: etcd is full); going back failed too: ")
                .endsWith("; instances of the old version stay until new ones are ready.");
        assertThat(runningVersion()).isEqualTo("0.1.0");
    }

    @Test
    void changesNothingWhereItMayNotEvenTakeTheLock() {
        cluster.refuse("GET", "/leases/", 403, "leases is forbidden");

        RolloutResult result = rollout.deploy(version("0.1.0"));

        assertThat(result)
                .isEqualTo(new RolloutResult(
                        Outcome.FAILED,
                        "the cluster does not allow to read Lease unbus-deploy-customer-api in namespace"
                                + " flows-customers (403: leases is forbidden); nothing was changed.",
                        null));
        assertThat(cluster.requests()).noneMatch(request -> request.startsWith("PATCH"));
    }

    @Test
    void saysThatTheApiDoesNotAnswer() {
        cluster.cut();

        RolloutResult result = rollout.deploy(version("0.1.0"));

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.sentence())
                .startsWith("the API of the cluster did not answer to read Lease unbus-deploy-customer-api in namespace"
                        + " flows-customers (")
                .endsWith("; nothing was changed.");
    }

    @Test
    void saysSoWhenTheApiStopsAnsweringOnTheWay() {
        rollout.deploy(version("0.1.0"));
        cluster.cutAfter("PATCH", DEPLOYMENT + "?");

        RolloutResult result = rollout.deploy(version("0.2.0"));

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.sentence()).contains("the API of the cluster did not answer to ", "going back failed too: ");
    }

    @Test
    void keepsASecondDeploymentOfAFlowOut() {
        lease("bob", ZonedDateTime.now(ZoneOffset.UTC));

        assertThat(rollout.deploy(version("0.1.0")))
                .isEqualTo(new RolloutResult(
                        Outcome.FAILED,
                        "customers/customer-api is being deployed by bob in namespace flows-customers; nothing was"
                                + " changed.",
                        null));
    }

    @Test
    void goesOnAfterADeploymentThatWasInterrupted() {
        lease("bob", ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(5));

        assertThat(rollout.deploy(version("0.1.0")).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void runsAVersionBesideAnotherAndTakesItAway() {
        rollout.deploy(version("0.1.0"));
        FlowManifests beside = FlowManifests.alongside(flow, environment, "0.2.0");

        assertThat(rollout.deploy(beside).outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(rollout.running(version("0.1.0")))
                .containsExactly(
                        new Running("customer-api", "0.1.0", true), new Running("customer-api-0-2-0", "0.2.0", true));
        assertThat(rollout.remove(beside).sentence())
                .isEqualTo("customers/customer-api 0.2.0 has been taken away from namespace flows-customers.");

        assertThat(rollout.running(version("0.1.0"))).containsExactly(new Running("customer-api", "0.1.0", true));
        assertThatThrownBy(() -> rollout.remove(version("0.1.0"))).isInstanceOf(IllegalArgumentException.class);
    }

    private FlowManifests version(String version) {
        return FlowManifests.render(flow, environment, version);
    }

    private String runningVersion() {
        Deployment deployment = client.apps()
                .deployments()
                .inNamespace("flows-customers")
                .withName("customer-api")
                .get();
        return deployment.getMetadata().getLabels().get("app.kubernetes.io/version");
    }

    private void lease(String holder, ZonedDateTime renewed) {
        client.resource(new LeaseBuilder()
                        .withNewMetadata()
                        .withNamespace("flows-customers")
                        .withName("unbus-deploy-customer-api")
                        .endMetadata()
                        .withNewSpec()
                        .withHolderIdentity(holder)
                        .withLeaseDurationSeconds(30)
                        .withRenewTime(renewed)
                        .endSpec()
                        .build())
                .create();
    }
}
