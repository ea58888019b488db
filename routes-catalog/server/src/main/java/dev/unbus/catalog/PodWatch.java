package dev.unbus.catalog;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Watches the pods that are labelled as integrations. Made only where that is wanted: elsewhere no class of the Kubernetes
 * client is loaded.
 */
final class PodWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PodWatch.class);
    private static final long NO_RESYNC = 0;

    private final KubernetesClient client;
    private final List<SharedIndexInformer<Pod>> informers;
    private Map<String, String> complaints = Map.of();

    /** Begins with the API that the configuration tells, or the environment. */
    PodWatch(KubernetesConfig config) {
        this(config, client(config));
    }

    PodWatch(KubernetesConfig config, KubernetesClient client) {
        this.client = client;
        this.informers = config.namespaces()
                .map(names -> names.stream()
                        .map(name -> client.pods()
                                .inNamespace(name)
                                .withLabelSelector(config.labelSelector())
                                .runnableInformer(NO_RESYNC))
                        .toList())
                .orElseGet(() -> List.of(client.pods()
                        .inAnyNamespace()
                        .withLabelSelector(config.labelSelector())
                        .runnableInformer(NO_RESYNC)));
        informers.forEach(PodWatch::start);
    }

    /** The integrations that run in pods now; of one that breaks a rule its pod and the rule are logged, once. */
    synchronized List<Target> targets() {
        Map<String, String> broken = new HashMap<>();
        List<Target> targets = informers.stream()
                .flatMap(informer -> informer.getStore().list().stream())
                .filter(PodTarget::isReachable)
                .flatMap(pod -> target(pod, broken))
                .toList();
        complaints = broken;
        return targets;
    }

    @Override
    public void close() {
        informers.forEach(SharedIndexInformer::stop);
        client.close();
    }

    private Stream<Target> target(Pod pod, Map<String, String> broken) {
        try {
            return Stream.of(PodTarget.of(pod));
        } catch (IllegalArgumentException rule) {
            String name =
                    pod.getMetadata().getNamespace() + "/" + pod.getMetadata().getName();
            String words = String.valueOf(rule.getMessage());
            if (!words.equals(complaints.get(name))) {
                LOG.warnf("pod %s is labelled as an integration, but cannot be asked: %s", name, words);
            }
            broken.put(name, words);
            return Stream.empty();
        }
    }

    /** It lists and watches until it is stopped, whatever happens to the API meanwhile. */
    private static void start(SharedIndexInformer<Pod> informer) {
        var unused = informer.exceptionHandler((started, failure) -> {
                    LOG.warnf("pods cannot be watched: %s; it is tried again", failure.getMessage());
                    return true;
                })
                .start();
    }

    private static KubernetesClient client(KubernetesConfig config) {
        Config connection = Config.autoConfigure(null);
        config.apiServer().ifPresent(address -> connection.setMasterUrl(address.toString()));
        return new KubernetesClientBuilder().withConfig(connection).build();
    }
}
