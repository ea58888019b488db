package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What there is and what runs of it, for every command alike. */
final class Platform {

    private final Installation installation;
    private final RunRecords records;
    private final PlatformFile file;
    private final OptionalInt portOffset;

    Platform(Installation installation) {
        this(installation, OptionalInt.empty());
    }

    /** With that offset; empty for the one that is remembered. */
    Platform(Installation installation, OptionalInt portOffset) {
        this.installation = installation;
        this.portOffset = portOffset;
        this.records = new RunRecords(installation.home());
        this.file = new PlatformFile(installation.home());
    }

    Installation installation() {
        return installation;
    }

    Home home() {
        return installation.home();
    }

    RunRecords records() {
        return records;
    }

    PlatformFile file() {
        return file;
    }

    /** The inventory with the offset of this platform, or none. */
    Inventory inventory() {
        return inventory(portOffset.orElseGet(() -> file.portOffset().orElse(0)));
    }

    Inventory inventory(int portOffset) {
        return new Inventory(installation.root(), portOffset, installation.home());
    }

    OptionalInt portOffset() {
        return file.portOffset();
    }

    /**
     * The offset of what is started next: the one asked for, else that of what runs, else none.
     *
     * @throws CommandFailure when something runs with another
     */
    int portOffset(OptionalInt asked) {
        int remembered = file.portOffset().orElse(0);
        boolean runs = !running(inventory().components()).isEmpty();
        int wanted = asked.orElse(runs ? remembered : 0);
        if (runs && wanted != remembered) {
            throw new CommandFailure("the platform runs with port offset " + remembered
                    + "; stop it with ./unbus down before you start it with another.");
        }
        return wanted;
    }

    /** Those of the components whose process runs. */
    List<Component> running(Collection<Component> components) {
        return components.stream()
                .filter(component -> records.running(component).isPresent())
                .toList();
    }

    /** Without those whose deployment has not come to its end, and what was built of flows that were deployed. */
    List<Component> startable(Collection<Component> components) {
        Set<String> deployed = new HashSet<>();
        components.stream()
                .filter(component -> stage(component) == Stage.SERVING)
                .forEach(component -> deployed.add(component.name()));
        return components.stream()
                .filter(component -> component.instance() == null
                        ? !deployed.contains(component.name())
                        : stage(component) == Stage.SERVING)
                .toList();
    }

    /** With the gateway, when one of them has callers that come through it. */
    static List<Component> withGateway(Collection<Component> all, Collection<Component> selected) {
        boolean needed = selected.stream().anyMatch(component -> component.callersPort() != null);
        return all.stream()
                .filter(component -> selected.contains(component)
                        || (needed && component.name().equals(Inventory.GATEWAY)))
                .toList();
    }

    private static @Nullable Stage stage(Component component) {
        return component.instance() == null ? null : component.instance().stage();
    }

    /** An instance that does not run gets other ports when somebody has taken its own meanwhile. */
    void moveInstancesToFreePorts(Inventory inventory) {
        DeployedFlows deployed = new DeployedFlows(home());
        InstancePorts.choose(home(), inventory, ports -> {
            for (String flow : deployed.flows()) {
                List<Instance> before = deployed.of(flow);
                List<Instance> after = before.stream()
                        .map(instance -> isShutOut(inventory, flow, instance) ? instance.on(ports.next()) : instance)
                        .toList();
                if (!before.equals(after)) {
                    deployed.save(flow, after);
                }
            }
        });
    }

    private boolean isShutOut(Inventory inventory, String flow, Instance instance) {
        boolean runs = inventory.components().stream()
                .filter(component -> component.name().equals(flow) && instance.equals(component.instance()))
                .anyMatch(component -> records.running(component).isPresent());
        return !runs
                && instance.placement() == Placement.PROCESS
                && !(Ports.isFree(instance.httpPort()) && Ports.isFree(instance.managementPort()));
    }

    /** The components of these names, all instances of a flow by the flow's, in the order of starting; all without names. */
    static List<Component> select(List<Component> components, Collection<String> names) {
        for (String name : names) {
            if (components.stream().noneMatch(component -> isCalled(component, name))) {
                throw new UnknownComponent(name, components);
            }
        }
        List<Component> selected = new ArrayList<>(components);
        selected.removeIf(component -> !names.isEmpty() && names.stream().noneMatch(name -> isCalled(component, name)));
        return selected;
    }

    /** By its own name, or by that of its flow. */
    private static boolean isCalled(Component component, String name) {
        return component.name().equals(name) || component.id().equals(name);
    }
}
