package dev.unbus.cli.rollout;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.platform.Installation;
import dev.unbus.environment.Environment;
import dev.unbus.kubernetes.cluster.ClusterRollout;
import dev.unbus.kubernetes.cluster.Outcome;
import dev.unbus.kubernetes.cluster.Patience;
import dev.unbus.kubernetes.cluster.RolloutResult;
import dev.unbus.kubernetes.cluster.Running;
import dev.unbus.kubernetes.manifests.Flow;
import dev.unbus.kubernetes.manifests.FlowManifests;
import dev.unbus.kubernetes.manifests.ManifestException;
import dev.unbus.kubernetes.manifests.Project;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Runs flows in the cluster of the current context; the cluster itself keeps the old version until the new one is ready. */
final class ClusterTarget implements Target {

    private static final Duration TO_ASK = Duration.ofSeconds(30);

    private final Installation installation;
    private final Environment environment;
    private final Function<Patience, ClusterRollout> cluster;

    ClusterTarget(Installation installation, Environment environment) {
        this(
                installation,
                environment,
                patience -> ClusterRollout.toCurrentContext(
                        patience,
                        System.getProperty("user.name") + "@"
                                + ProcessHandle.current().pid()));
    }

    ClusterTarget(Installation installation, Environment environment, Function<Patience, ClusterRollout> cluster) {
        this.installation = installation;
        this.environment = environment;
        this.cluster = cluster;
    }

    @Override
    public Optional<String> active(String flow, String named) {
        Flow declared = flow(flow);
        return running(declared).stream()
                .filter(version -> version.name().equals(declared.id().flow()))
                .map(Running::version)
                .findFirst();
    }

    @Override
    public void roll(Attempt attempt, Progress progress) {
        Flow flow = flow(attempt.flow());
        boolean beside = attempt.alongside()
                && active(attempt.flow(), attempt.environment()).isPresent();
        try (ClusterRollout rollout = cluster.apply(Patience.of(attempt.patience()))) {
            RolloutResult result = rollout.deploy(rendered(flow, attempt.version(), beside));
            if (result.outcome() != Outcome.SUCCEEDED) {
                if (result.outcome() == Outcome.ROLLED_BACK) {
                    progress.started();
                }
                throw new CommandFailure(result.sentence());
            }
            progress.step(result.sentence());
            if (!beside) {
                takeOthersAway(rollout, flow, progress);
            }
        }
    }

    @Override
    public boolean recover(Deployment interrupted, Progress progress) {
        // The cluster goes on with what it was told; the next rollout applies over it.
        return running(flow(interrupted.integration())).stream()
                .anyMatch(version -> version.version().equals(interrupted.version()) && version.complete());
    }

    @Override
    public boolean keepsReleases() {
        return false;
    }

    private void takeOthersAway(ClusterRollout rollout, Flow flow, Progress progress) {
        for (Running version : running(flow)) {
            if (!version.name().equals(flow.id().flow())) {
                progress.step(
                        rollout.remove(rendered(flow, version.version(), true)).sentence());
            }
        }
    }

    private List<Running> running(Flow flow) {
        try (ClusterRollout rollout = cluster.apply(Patience.of(TO_ASK))) {
            return rollout.running(rendered(flow, flow.version(), false));
        } catch (IllegalStateException away) {
            throw new CommandFailure(String.valueOf(away.getMessage()), away);
        }
    }

    private FlowManifests rendered(Flow flow, String version, boolean beside) {
        try {
            return beside
                    ? FlowManifests.alongside(flow, environment, version)
                    : FlowManifests.render(flow, environment, version);
        } catch (ManifestException rule) {
            throw new CommandFailure(String.valueOf(rule.getMessage()), rule);
        }
    }

    private Flow flow(String name) {
        try {
            return new Project(installation.root()).flow(IntegrationId.parse(name));
        } catch (ManifestException rule) {
            throw new CommandFailure(String.valueOf(rule.getMessage()), rule);
        }
    }
}
