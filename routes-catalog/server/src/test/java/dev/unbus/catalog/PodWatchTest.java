package dev.unbus.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EnableKubernetesMockClient(crud = true)
class PodWatchTest {

    private static final URI ONE = URI.create("http://10.0.0.7:9101");
    private static final URI TWO = URI.create("http://10.0.0.8:9101");

    KubernetesClient client;

    private PodWatch pods;

    @AfterEach
    void close() {
        pods.close();
    }

    @Test
    void followsPodsAsTheyComeAndGo() {
        add(Clusters.pod("one", "10.0.0.7").build());
        watch(Optional.empty());
        awaitTargets(ONE);

        add(Clusters.pod("two", "10.0.0.8").build());
        awaitTargets(ONE, TWO);

        client.pods().inNamespace(Clusters.NAMESPACE).withName("one").delete();
        awaitTargets(TWO);
    }

    @Test
    void leavesOutPodsWithoutTheLabelAndOfOtherNamespaces() {
        add(Clusters.pod("one", "10.0.0.7").build());
        add(Clusters.pod("unlabelled", "10.0.0.9")
                .editMetadata()
                .removeFromLabels("unbus.dev/integration")
                .endMetadata()
                .build());
        add(Clusters.pod("elsewhere", "10.0.0.9")
                .editMetadata()
                .withNamespace("other")
                .endMetadata()
                .build());

        watch(Optional.of(List.of(Clusters.NAMESPACE, "empty")));

        awaitTargets(ONE);
    }

    @Test
    void goesOnBesideAPodThatBreaksARule() {
        add(Clusters.pod("broken", "10.0.0.9")
                .editMetadata()
                .removeFromLabels(PodTarget.TEAM)
                .endMetadata()
                .build());
        add(Clusters.pod("two", "10.0.0.8").build());

        watch(Optional.empty());

        awaitTargets(TWO);
    }

    private void add(Pod pod) {
        client.pods()
                .inNamespace(pod.getMetadata().getNamespace())
                .resource(pod)
                .create();
    }

    private void watch(Optional<List<String>> namespaces) {
        pods = new PodWatch(
                new KubernetesConfig() {
                    @Override
                    public boolean enabled() {
                        return true;
                    }

                    @Override
                    public Optional<List<String>> namespaces() {
                        return namespaces;
                    }

                    @Override
                    public String labelSelector() {
                        return "unbus.dev/integration=true";
                    }

                    @Override
                    public Optional<URI> apiServer() {
                        return Optional.empty();
                    }
                },
                client);
    }

    private void awaitTargets(URI... addresses) {
        await().untilAsserted(() ->
                assertThat(pods.targets()).extracting(Target::management).containsExactlyInAnyOrder(addresses));
    }
}
