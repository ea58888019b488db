package dev.unbus.kubernetes.manifests;

import dev.unbus.catalog.model.ChannelKind;
import dev.unbus.environment.ScalingSettings;
import dev.unbus.environment.ScalingSettings.ArtemisConsole;
import dev.unbus.environment.SecretReference;
import dev.unbus.kubernetes.resources.ScaledObject;
import dev.unbus.kubernetes.resources.ScaledObject.TargetRef;
import dev.unbus.kubernetes.resources.ScaledObject.Trigger;
import dev.unbus.kubernetes.resources.TriggerAuthentication;
import dev.unbus.kubernetes.resources.TriggerAuthentication.SecretKey;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** More instances of a flow that consumes, while more waits for it than its instances can do: by lag and by depth. */
final class FlowScaling {

    private static final String BOOTSTRAP_SERVERS = "KAFKA_BOOTSTRAP_SERVERS";

    private final Rendition rendition;
    private final @Nullable ScalingSettings settings;

    FlowScaling(Rendition rendition) {
        this.rendition = rendition;
        this.settings = rendition.cluster().scaling();
    }

    /** Whether KEDA says how many instances run. A flow with an exclusive volume has one; one that is switched off, none. */
    boolean applies() {
        return settings != null
                && rendition.inCluster()
                && !rendition.exclusive()
                && rendition.plan().replicas() > 0
                && rendition.plan().replicas() < settings.mostReplicas()
                && consumes(settings);
    }

    List<HasMetadata> render() {
        if (settings == null || !applies()) {
            return List.of();
        }
        List<HasMetadata> scaling = new ArrayList<>();
        List<Trigger> triggers =
                Stream.concat(topics(settings), queues(settings)).toList();
        if (triggers.stream().anyMatch(trigger -> trigger.authenticationRef() != null)) {
            scaling.add(authentication(settings));
        }
        scaling.add(new ScaledObject(
                rendition.versionMeta(),
                new ScaledObject.Spec(
                        new TargetRef(rendition.name()),
                        rendition.plan().replicas(),
                        settings.mostReplicas(),
                        triggers)));
        return scaling;
    }

    private boolean consumes(ScalingSettings scaling) {
        return rendition.flow().consumes(ChannelKind.TOPIC).findAny().isPresent()
                || (scaling.artemis() != null
                        && rendition
                                .flow()
                                .consumes(ChannelKind.QUEUE)
                                .findAny()
                                .isPresent());
    }

    private Stream<Trigger> topics(ScalingSettings scaling) {
        return rendition.flow().consumes(ChannelKind.TOPIC).sorted().map(topic -> {
            Map<String, String> metadata = new TreeMap<>();
            metadata.put("bootstrapServers", bootstrapServers());
            metadata.put("consumerGroup", rendition.id().toString().replace('/', '.'));
            metadata.put("topic", topic);
            metadata.put("lagThreshold", Integer.toString(scaling.lag()));
            metadata.put("offsetResetPolicy", "earliest");
            return new Trigger("apache-kafka", Names.words(topic), metadata, null);
        });
    }

    private String bootstrapServers() {
        String servers = rendition.plan().config().get(BOOTSTRAP_SERVERS);
        if (servers == null) {
            throw ManifestException.at(
                    rendition.environment(),
                    rendition.environment().line("config"),
                    BOOTSTRAP_SERVERS + " is missing in config, and KEDA needs it for the lag of " + rendition.id());
        }
        return servers;
    }

    private Stream<Trigger> queues(ScalingSettings scaling) {
        ArtemisConsole console = scaling.artemis();
        if (console == null) {
            return Stream.empty();
        }
        return rendition.flow().consumes(ChannelKind.QUEUE).sorted().map(queue -> {
            Map<String, String> metadata = new TreeMap<>();
            metadata.put("managementEndpoint", console.endpoint());
            metadata.put("brokerName", console.broker());
            metadata.put("brokerAddress", queue);
            metadata.put("queueName", queue);
            metadata.put("queueLength", Integer.toString(scaling.depth()));
            return new Trigger("artemis-queue", Names.words(queue), metadata, new TargetRef(authenticationName()));
        });
    }

    private TriggerAuthentication authentication(ScalingSettings scaling) {
        ArtemisConsole console = Objects.requireNonNull(scaling.artemis());
        return new TriggerAuthentication(
                rendition.flowMeta(authenticationName()),
                new TriggerAuthentication.Spec(
                        List.of(key("username", console.username()), key("password", console.password()))));
    }

    private SecretKey key(String parameter, SecretReference reference) {
        if (reference.secret() == null || reference.key() == null) {
            throw ManifestException.at(
                    rendition.environment(),
                    rendition.environment().line("cluster", "scaling", "artemis", parameter),
                    "the value of " + parameter + " is in " + reference
                            + ", where KEDA cannot read it; name a secret and a key of the cluster");
        }
        return new SecretKey(parameter, reference.secret(), reference.key());
    }

    private String authenticationName() {
        return rendition.id().flow() + "-artemis";
    }
}
