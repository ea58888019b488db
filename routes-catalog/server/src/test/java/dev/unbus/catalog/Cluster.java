package dev.unbus.catalog;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.MockWebServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** A Kubernetes API in the process of the tests, in which the catalog looks for pods. */
public final class Cluster implements QuarkusTestResourceLifecycleManager {

    private final KubernetesMockServer server = new KubernetesMockServer(
            new io.fabric8.mockwebserver.Context(),
            new MockWebServer(),
            new HashMap<>(),
            new KubernetesCrudDispatcher(),
            false);

    @Override
    public Map<String, String> start() {
        server.init();
        return Map.of(
                "unbus.catalog.discovery.kubernetes.enabled",
                "true",
                "unbus.catalog.discovery.kubernetes.api-server",
                "http://" + server.getHostName() + ":" + server.getPort());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server.createClient(), new TestInjector.MatchesType(KubernetesClient.class));
    }

    @Override
    public void stop() {
        server.destroy();
    }
}
