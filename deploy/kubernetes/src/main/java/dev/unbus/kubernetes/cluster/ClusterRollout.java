package dev.unbus.kubernetes.cluster;

import dev.unbus.kubernetes.manifests.FlowManifests;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rolls versions of flows out to a cluster by server-side apply with the field manager {@code unbus}. Whatever happens, the
 * old version goes on, or is there again: of a flow with an exclusive volume after it was stopped, of any other all the time.
 */
public final class ClusterRollout implements AutoCloseable {

    private final ClusterApi api;
    private final Patience patience;
    private final Clock clock;
    private final String holder;

    /** Through that client, which is closed with it; {@code holder} says who deploys, to others who would at the same time. */
    public ClusterRollout(KubernetesClient client, Patience patience, Clock clock, String holder) {
        this.api = new ClusterApi(client);
        this.patience = patience;
        this.clock = clock;
        this.holder = holder;
    }

    /** To the cluster of the current context of the kubeconfig. */
    public static ClusterRollout toCurrentContext(Patience patience, String holder) {
        Config config = new ConfigBuilder(Config.autoConfigure(null))
                .withRequestTimeout(10_000)
                .withConnectionTimeout(5_000)
                .withRequestRetryBackoffLimit(3)
                .build();
        return new ClusterRollout(
                new KubernetesClientBuilder().withConfig(config).build(), patience, Clock.systemUTC(), holder);
    }

    /**
     * Applies the manifests and waits until all instances are available; applies again what was there when they are not in
     * time. For a version beside others pass the manifests that {@link FlowManifests#alongside} renders.
     */
    public RolloutResult deploy(FlowManifests manifests) {
        return deploy(manifests, Proof.NONE);
    }

    /** The same, for a version that has to show more than that it is ready. */
    public RolloutResult deploy(FlowManifests manifests, Proof proof) {
        return roll(manifests, proof, "runs");
    }

    /** The same with the manifests of an earlier version, rendered anew: the way back is a rollout as any other. */
    public RolloutResult rollback(FlowManifests earlier) {
        return roll(earlier, Proof.NONE, "runs again");
    }

    /** Takes a version away that runs beside others; its volume, identity and network policy are the flow's and stay. */
    public RolloutResult remove(FlowManifests alongside) {
        if (alongside.name().equals(alongside.flow().flow())) {
            throw new IllegalArgumentException("only a version that runs beside others is taken away");
        }
        try (DeployLock lock = lock(alongside)) {
            List<HasMetadata> backwards = new ArrayList<>(alongside.resources());
            Collections.reverse(backwards);
            for (HasMetadata resource : backwards) {
                lock.renew();
                api.delete(resource);
            }
            return new RolloutResult(
                    Outcome.SUCCEEDED,
                    version(alongside) + " has been taken away from namespace " + alongside.namespace() + ".",
                    null);
        } catch (ClusterFailure refused) {
            return new RolloutResult(Outcome.FAILED, refused.getMessage() + ".", null);
        }
    }

    /**
     * What of the flow runs now: the deployment of these manifests first, if it is there, then versions beside it.
     *
     * @throws IllegalStateException when the API refuses or does not answer; with a sentence
     */
    public List<Running> running(FlowManifests manifests) {
        try {
            return Running.of(manifests, api);
        } catch (ClusterFailure refused) {
            throw new IllegalStateException(refused.getMessage() + ".", refused);
        }
    }

    @Override
    public void close() {
        api.client().close();
    }

    private DeployLock lock(FlowManifests manifests) {
        return DeployLock.take(api, manifests, holder, patience.lock(), clock);
    }

    private RolloutResult roll(FlowManifests manifests, Proof proof, String runs) {
        try (DeployLock lock = lock(manifests)) {
            Before before = Before.of(manifests, api);
            try {
                apply(manifests, before, lock);
                await(manifests, lock);
                prove(proof, lock);
                return new RolloutResult(
                        Outcome.SUCCEEDED,
                        version(manifests) + " " + runs + " in namespace " + manifests.namespace() + ".",
                        before.version());
            } catch (LostLock lost) {
                return new RolloutResult(
                        Outcome.FAILED, lost.getMessage() + "; what runs is left to that one.", before.version());
            } catch (ClusterFailure failure) {
                return goBack(before, failure);
            }
        } catch (ClusterFailure refused) {
            return new RolloutResult(Outcome.FAILED, refused.getMessage() + "; nothing was changed.", null);
        }
    }

    private void apply(FlowManifests manifests, Before before, DeployLock lock) {
        for (HasMetadata resource : manifests.resources()) {
            lock.renew();
            try {
                api.apply(resource, false);
                before.changed(resource);
            } catch (ClusterFailure refused) {
                if (refused.leavesDoubt()) {
                    before.changed(resource);
                }
                throw refused;
            }
        }
    }

    private void await(FlowManifests manifests, DeployLock lock) {
        Instant deadline = clock.instant().plus(patience.ready());
        @Nullable Progress progress = null;
        @Nullable ClusterFailure unanswered = null;
        do {
            try {
                lock.renew();
                progress = new Progress(api.get(manifests.deployment()).orElseThrow(() -> gone(manifests)));
                unanswered = null;
                if (progress.done()) {
                    return;
                }
            } catch (ClusterFailure failure) {
                unanswered = failure;
                if (!failure.leavesDoubt()) {
                    throw failure;
                }
            }
            pause(patience.poll());
        } while (clock.instant().isBefore(deadline) && (progress == null || !progress.hopeless()));
        throw unanswered != null ? unanswered : late(manifests, progress);
    }

    private void prove(Proof proof, DeployLock lock) {
        Instant deadline = clock.instant().plus(proof.within());
        while (!proof.given()) {
            if (!clock.instant().isBefore(deadline)) {
                throw new ClusterFailure(proof.complaint(), null);
            }
            lock.renew();
            pause(patience.poll());
        }
    }

    private ClusterFailure late(FlowManifests manifests, @Nullable Progress progress) {
        String words = progress == null ? "nobody knows how far it got" : progress.words(api.client());
        return new ClusterFailure(
                version(manifests) + " did not get ready in namespace " + manifests.namespace() + " within "
                        + patience.ready().toSeconds() + " s (" + words + ")",
                null);
    }

    private static ClusterFailure gone(FlowManifests manifests) {
        return new ClusterFailure(
                "somebody has deleted Deployment " + manifests.name() + " in namespace " + manifests.namespace(), null);
    }

    private static RolloutResult goBack(Before before, ClusterFailure failure) {
        String version = before.version();
        String now = version == null ? "no version ran before, and none runs now" : version + " goes on";
        if (before.untouched()) {
            return new RolloutResult(Outcome.FAILED, failure.getMessage() + "; " + now + ".", version);
        }
        try {
            before.restore();
            return new RolloutResult(Outcome.ROLLED_BACK, failure.getMessage() + "; " + now + ".", version);
        } catch (ClusterFailure again) {
            return new RolloutResult(
                    Outcome.FAILED,
                    failure.getMessage() + "; going back failed too: " + again.getMessage()
                            + "; instances of the old version stay until new ones are ready.",
                    version);
        }
    }

    private static String version(FlowManifests manifests) {
        return manifests.flow() + " " + manifests.version();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ClusterFailure("the deployment was interrupted", interrupted);
        }
    }
}
