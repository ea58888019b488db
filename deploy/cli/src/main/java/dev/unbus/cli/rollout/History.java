package dev.unbus.cli.rollout;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the deployments of a flow say about the way back. */
final class History {

    private History() {}

    /**
     * The version to go back to: the one that served before the version that came last was first brought in.
     *
     * @param deployments the newest first
     * @param active the version that serves, or null when none is known
     */
    static Optional<String> before(List<Deployment> deployments, String environment, @Nullable String active) {
        List<Begun> succeeded = deployments.stream()
                .filter(one -> one.ending().outcome() == Outcome.SUCCEEDED)
                .map(Deployment::begun)
                .filter(one -> one.environment().equals(environment))
                .toList();
        Optional<String> last = succeeded.stream().findFirst().map(Begun::version);
        String from = last.orElse(active);
        return succeeded.stream()
                .filter(one -> one.act() == Act.DEPLOY && one.version().equals(from))
                .filter(one ->
                        one.previousVersion() != null && !one.previousVersion().equals(from))
                .findFirst()
                .map(Begun::previousVersion);
    }
}
