package dev.unbus.kubernetes.cluster;

import dev.unbus.kubernetes.manifests.FlowManifests;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One deployment of a flow at a time: a lease in its namespace, which ends by itself some time after its holder has gone. The
 * clocks of two that deploy have to agree within that time.
 */
final class DeployLock implements AutoCloseable {

    private static final int CONFLICT = 409;

    private final ClusterApi api;
    private final Clock clock;
    private final Duration ends;
    private final String holder;
    private Lease held;

    private DeployLock(ClusterApi api, Clock clock, Duration ends, String holder, Lease held) {
        this.api = api;
        this.clock = clock;
        this.ends = ends;
        this.holder = holder;
        this.held = held;
    }

    /**
     * Takes the lock.
     *
     * @param holder who deploys, for the sentence that others get
     * @throws ClusterFailure when somebody else deploys the flow, or the API refuses
     */
    static DeployLock take(ClusterApi api, FlowManifests manifests, String holder, Duration ends, Clock clock) {
        Lease wanted = lease(manifests, holder, ends, ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC));
        Optional<Lease> there = api.get(wanted);
        try {
            if (there.isEmpty()) {
                api.create(wanted);
            } else {
                requireEnded(there.get(), manifests, clock);
                wanted.getMetadata()
                        .setResourceVersion(there.get().getMetadata().getResourceVersion());
                api.update(wanted);
            }
        } catch (ClusterFailure refused) {
            throw refused.isAnswer(CONFLICT) ? taken(manifests, "somebody else", refused) : refused;
        }
        return new DeployLock(api, clock, ends, holder, wanted);
    }

    /** Tells that its holder is still there. */
    void renew() {
        Lease now = api.get(held).orElse(null);
        if (now == null || !holder.equals(now.getSpec().getHolderIdentity())) {
            throw lost();
        }
        ZonedDateTime time = ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC);
        ZonedDateTime renewed = now.getSpec().getRenewTime();
        if (renewed == null || Duration.between(renewed, time).compareTo(ends.dividedBy(3)) > 0) {
            held = now.edit().editSpec().withRenewTime(time).endSpec().build();
            try {
                api.update(held);
            } catch (ClusterFailure refused) {
                throw refused.isAnswer(CONFLICT) ? lost() : refused;
            }
        }
    }

    private LostLock lost() {
        return new LostLock("Lease " + held.getMetadata().getName() + " in namespace "
                + held.getMetadata().getNamespace() + " was taken over by another deployment");
    }

    /** Gives it back; when the API is away the lease ends by itself. */
    @Override
    public void close() {
        try {
            boolean ours = api.get(held)
                    .filter(lease -> holder.equals(lease.getSpec().getHolderIdentity()))
                    .isPresent();
            if (ours) {
                api.delete(held);
            }
        } catch (ClusterFailure unanswered) {
            // It ends by itself; what the rollout came to is the news.
        }
    }

    private static void requireEnded(Lease lease, FlowManifests manifests, Clock clock) {
        ZonedDateTime renewed = lease.getSpec().getRenewTime();
        Integer seconds = lease.getSpec().getLeaseDurationSeconds();
        if (renewed != null && seconds != null && renewed.plusSeconds(seconds).isAfter(ZonedDateTime.now(clock))) {
            throw taken(manifests, lease.getSpec().getHolderIdentity(), null);
        }
    }

    private static ClusterFailure taken(FlowManifests manifests, String holder, @Nullable Throwable cause) {
        return new ClusterFailure(
                manifests.flow() + " is being deployed by " + holder + " in namespace " + manifests.namespace(), cause);
    }

    private static Lease lease(FlowManifests manifests, String holder, Duration ends, ZonedDateTime now) {
        return new LeaseBuilder()
                .withNewMetadata()
                .withNamespace(manifests.namespace())
                .withName("unbus-deploy-" + manifests.flow().flow())
                .endMetadata()
                .withNewSpec()
                .withHolderIdentity(holder)
                .withLeaseDurationSeconds(Math.toIntExact(ends.toSeconds()))
                .withAcquireTime(now)
                .withRenewTime(now)
                .endSpec()
                .build();
    }
}
