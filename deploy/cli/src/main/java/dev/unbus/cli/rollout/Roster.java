package dev.unbus.cli.rollout;

import dev.unbus.cli.platform.Component;
import dev.unbus.cli.platform.DeployedFlows;
import dev.unbus.cli.platform.Home;
import dev.unbus.cli.platform.Instance;
import dev.unbus.cli.platform.InstancePorts;
import dev.unbus.cli.platform.Placement;
import dev.unbus.cli.platform.PortPair;
import dev.unbus.cli.platform.Processes;
import dev.unbus.cli.platform.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The instances of flows and their stages; each change is one replacement of a file, so that none is ever half done. */
final class Roster {

    private final Home home;
    private final DeployedFlows deployed;
    private final Processes processes;

    Roster(Home home, Processes processes) {
        this.home = home;
        this.deployed = new DeployedFlows(home);
        this.processes = processes;
    }

    List<Instance> of(String flow) {
        return deployed.of(flow);
    }

    List<Instance> at(String flow, Stage stage) {
        return of(flow).stream().filter(instance -> instance.stage() == stage).toList();
    }

    /** New instances with names and ports of their own, beside those there are. */
    List<Instance> begin(Attempt attempt, Placement placement) {
        List<Instance> all = new ArrayList<>(of(attempt.flow()));
        Set<String> taken = all.stream().map(Instance::id).collect(Collectors.toCollection(HashSet::new));
        List<Instance> begun = new ArrayList<>();
        InstancePorts.choose(home, processes.inventory(), ports -> {
            for (int count = 0; count < attempt.instances(); count++) {
                PortPair pair = ports.next();
                begun.add(new Instance(
                        free(attempt.version(), taken),
                        attempt.environment(),
                        placement,
                        attempt.version(),
                        pair.http(),
                        pair.management(),
                        Stage.STARTING,
                        false));
            }
            all.addAll(begun);
            deployed.save(attempt.flow(), all);
        });
        return begun;
    }

    private static String free(String version, Set<String> taken) {
        int number = 1;
        while (!taken.add(version + "-" + number)) {
            number++;
        }
        return version + "-" + number;
    }

    /** The moment from which the begun instances serve, and the others of the environment no longer, unless alongside. */
    void handOver(Attempt attempt, Collection<Instance> begun) {
        List<Instance> all = of(attempt.flow());
        Set<String> ids = ids(begun);
        boolean first = all.stream().noneMatch(instance -> isOld(instance, attempt, ids));
        boolean preferred = first || !attempt.alongside();
        deployed.save(
                attempt.flow(),
                all.stream()
                        .map(instance -> ids.contains(instance.id())
                                ? instance.at(Stage.SERVING).preferred(preferred)
                                : isOld(instance, attempt, ids) && !attempt.alongside()
                                        ? instance.at(Stage.DRAINING)
                                        : instance)
                        .toList());
    }

    private static boolean isOld(Instance instance, Attempt attempt, Set<String> begun) {
        return instance.environment().equals(attempt.environment())
                && instance.stage() == Stage.SERVING
                && !begun.contains(instance.id());
    }

    void forget(String flow, Collection<Instance> gone) {
        if (!gone.isEmpty()) {
            Set<String> ids = ids(gone);
            deployed.save(
                    flow,
                    of(flow).stream()
                            .filter(instance -> !ids.contains(instance.id()))
                            .toList());
        }
    }

    /** The components of these instances. */
    List<Component> components(String flow, Collection<Instance> instances) {
        Set<String> ids = ids(instances);
        return processes.inventory().components().stream()
                .filter(component -> component.name().equals(flow)
                        && component.instance() != null
                        && ids.contains(component.instance().id()))
                .toList();
    }

    /** Whether it runs what was built, although instances of the flow serve. */
    boolean isReplaced(Component built) {
        return built.instance() == null
                && processes.isStarted(built)
                && !at(built.name(), Stage.SERVING).isEmpty();
    }

    private static Set<String> ids(Collection<Instance> instances) {
        return instances.stream().map(Instance::id).collect(Collectors.toSet());
    }
}
