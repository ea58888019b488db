package dev.unbus.cli.rollout;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
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

/** Runs flows in the cluster of the current context; the cluster itself keeps the old version until the new one is ready. */
final class ClusterTarget implements Target {

    private static final Duration TO_ASK = Duration.ofSeconds(30);

    private final Installation installation;
    private final Console console;
    private final Environment environment;
    private final Catalog catalog;

    ClusterTarget(Installation installation, Console console, Environment environment, Catalog catalog) {
        this.installation = installation;
        this.console = console;
        this.environment = environment;
        this.catalog = catalog;
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
    public boolean runs(String flow, String named) {
        // A cluster starts again whatever ends in it.
        return true;
    }

    @Override
    public void roll(Attempt attempt, Progress progress) {
        Flow flow = flow(attempt.flow());
        boolean beside = attempt.alongside()
                && active(attempt.flow(), attempt.environment()).isPresent();
        try (ClusterRollout rollout = cluster(attempt.patience())) {
            RolloutResult result = rollout.deploy(
                    rendered(flow, attempt.version(), beside), new CatalogSight(console, catalog, attempt, progress));
            if (result.outcome() != Outcome.SUCCEEDED) {
                if (result.outcome() == Outcome.ROLLED_BACK) {
                    progress.started();
                }
                throw new WholeSentence(result.sentence());
            }
            progress.step(result.sentence());
            if (!beside) {
                takeOthersAway(rollout, flow, progress);
            }
        }
    }

    @Override
    public boolean recover(Begun interrupted, Progress progress) {
        // The cluster goes on with what it was told; the next rollout applies over it.
        return running(flow(interrupted.integration())).stream()
                .anyMatch(version -> version.version().equals(interrupted.version()) && version.complete());
    }

    @Override
    public boolean keepsReleases() {
        return false;
    }

    /** The new version serves whether that succeeds or not. */
    private void takeOthersAway(ClusterRollout rollout, Flow flow, Progress progress) {
        try {
            running(flow).stream()
                    .filter(version -> !version.name().equals(flow.id().flow()))
                    .map(version -> rollout.remove(rendered(flow, version.version(), true)))
                    .forEach(result -> progress.step(result.sentence()));
        } catch (CommandFailure refused) {
            console.complain("versions beside it were not taken away: " + refused.getMessage());
        }
    }

    private List<Running> running(Flow flow) {
        try (ClusterRollout rollout = cluster(TO_ASK)) {
            return rollout.running(rendered(flow, flow.version(), false));
        } catch (IllegalStateException away) {
            throw new CommandFailure(String.valueOf(away.getMessage()), away);
        }
    }

    private static ClusterRollout cluster(Duration patience) {
        return ClusterRollout.toCurrentContext(
                Patience.of(patience),
                System.getProperty("user.name") + "@" + ProcessHandle.current().pid());
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
