package dev.unbus.cli.rollout;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Component;
import dev.unbus.cli.platform.Instance;
import dev.unbus.cli.platform.Placement;
import dev.unbus.cli.platform.Processes;
import dev.unbus.cli.platform.Stage;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs flows on this machine: new instances beside the old ones, one short step that hands over, and then the old ones
 * drained. Until that step everything can be taken back.
 */
final class HostTarget implements Target {

    private final Console console;
    private final Processes processes;
    private final InstanceRunner runner;
    private final Placement placement;
    private final Roster roster;
    private final Callers callers;
    private final NewInstances news;

    HostTarget(Host host, InstanceRunner runner, Placement placement) {
        this.console = host.console();
        this.processes = host.processes();
        this.runner = runner;
        this.placement = placement;
        this.roster = new Roster(host.installation().home(), host.processes());
        this.callers = new Callers(host);
        this.news = new NewInstances(host, runner);
    }

    @Override
    public Optional<String> active(String flow, String environment) {
        return roster.of(flow).stream()
                .filter(instance -> instance.environment().equals(environment) && instance.stage() == Stage.SERVING)
                .filter(Instance::preferred)
                .map(Instance::version)
                .findFirst();
    }

    @Override
    public boolean runs(String flow, String environment) {
        return processes.inventory().components().stream()
                .filter(component -> component.name().equals(flow) && isOf(component.instance(), environment))
                .anyMatch(runner::runs);
    }

    /** What was built runs in no environment, and so counts in each. */
    private static boolean isOf(@Nullable Instance instance, String environment) {
        return instance == null || (instance.environment().equals(environment) && instance.stage() == Stage.SERVING);
    }

    @Override
    public Optional<String> address(String flow) {
        return processes.inventory().callersPort(flow).stream()
                .mapToObj(port -> "http://127.0.0.1:" + port)
                .findFirst();
    }

    @Override
    public void roll(Attempt attempt, Progress progress) {
        callers.requirePort(attempt.flow());
        runner.prepare(attempt, progress);
        progress.started();
        List<Instance> begun = roster.begin(attempt, placement);
        try {
            news.start(attempt, roster.components(attempt.flow(), begun), progress);
            callers.openGateway(attempt.flow(), progress);
            processes.list(attempt.flow());
            news.awaitCatalog(attempt, progress);
            roster.handOver(attempt, begun);
        } catch (CommandFailure | UncheckedIOException failure) {
            takeBack(attempt.flow(), begun, failure);
            throw failure;
        }
        progress.step("handed over to " + attempt.version());
        callers.route(attempt.flow());
        drain(attempt, progress);
    }

    @Override
    public boolean recover(Begun interrupted, Progress progress) {
        String flow = interrupted.integration();
        List<Instance> half = roster.at(flow, Stage.STARTING);
        if (!half.isEmpty()) {
            stopAndForget(flow, half);
            progress.step("stopped the instances that had been started");
        }
        callers.recover(flow);
        List<Component> leaving = leaving(flow);
        if (!leaving.isEmpty()) {
            runner.stop(leaving, NewInstances.PATIENCE_WITH_LEFTOVERS);
            roster.forget(flow, roster.at(flow, Stage.DRAINING));
            progress.step("stopped the instances that had been drained");
        }
        settle(flow);
        return half.isEmpty()
                && roster.at(flow, Stage.SERVING).stream()
                        .anyMatch(instance -> instance.environment().equals(interrupted.environment())
                                && instance.version().equals(interrupted.version()));
    }

    private void drain(Attempt attempt, Progress progress) {
        String flow = attempt.flow();
        List<Component> leaving = leaving(flow);
        callers.awaitQuiet(leaving, attempt.plan().drain());
        if (!leaving.isEmpty()) {
            if (!runner.stop(leaving, attempt.plan().drain())) {
                console.complain("not every old instance of %s went within %d s; what was left was ended."
                        .formatted(flow, attempt.plan().drain().toSeconds()));
            }
            progress.step("drained and stopped " + ids(leaving));
        }
        roster.forget(flow, roster.at(flow, Stage.DRAINING));
        callers.route(flow);
        callers.awaitPort(flow);
        settle(flow);
    }

    /** The drained instances, and the process of what was built. */
    private List<Component> leaving(String flow) {
        List<Component> leaving = new ArrayList<>();
        for (Component component : processes.inventory().components()) {
            Instance instance = component.instance();
            if (component.name().equals(flow)
                    && (instance == null ? roster.isReplaced(component) : instance.stage() == Stage.DRAINING)) {
                leaving.add(component);
            }
        }
        return leaving;
    }

    private void takeBack(String flow, List<Instance> begun, RuntimeException failure) {
        try {
            stopAndForget(flow, begun);
            settle(flow);
        } catch (UncheckedIOException disk) {
            failure.addSuppressed(disk);
            console.complain("what was started could not be forgotten: " + disk.getMessage() + ": " + disk.getCause()
                    + "; the next deployment puts it right.");
        }
    }

    /** The last of every way: what nobody needs is gone, and the catalog knows where the rest is. */
    private void settle(String flow) {
        callers.closeIdleGateway();
        processes.list(flow);
    }

    private void stopAndForget(String flow, List<Instance> instances) {
        runner.stop(roster.components(flow, instances), NewInstances.PATIENCE_WITH_LEFTOVERS);
        roster.forget(flow, instances);
    }

    private static String ids(List<Component> components) {
        return String.join(", ", components.stream().map(Component::id).toList());
    }
}
