package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Finds ports for instances: from 8201 on, management 1,000 higher, none that is used or promised to somebody. */
public final class InstancePorts {

    private static final int FIRST = 8_201;
    private static final int LAST = 8_999;
    private static final int MANAGEMENT_DISTANCE = 1_000;

    private final int offset;
    private final Set<Integer> promised = new HashSet<>();

    private InstancePorts(Inventory inventory, DeployedFlows deployed) {
        this.offset = inventory.offset();
        inventory.components().forEach(component -> promised.addAll(component.ports()));
        deployed.flows().stream()
                .flatMap(flow -> deployed.of(flow).stream())
                .forEach(instance -> promise(new PortPair(instance.httpPort(), instance.managementPort())));
    }

    /** Lets one command at a time choose ports and write down which instances have them, beside those of the platform. */
    public static void choose(Home home, Inventory inventory, Consumer<InstancePorts> choice) {
        home.create();
        Path file = home.run().resolve("ports.lock");
        synchronized (InstancePorts.class) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                choice.accept(new InstancePorts(inventory, new DeployedFlows(home)));
            } catch (IOException unusable) {
                throw new UncheckedIOException("cannot lock " + file, unusable);
            }
        }
    }

    /** Two that are free, promised to the caller. */
    public PortPair next() {
        for (int port = FIRST + offset; port <= LAST + offset; port++) {
            PortPair pair = new PortPair(port, port + MANAGEMENT_DISTANCE);
            if (isFree(pair.http()) && isFree(pair.management())) {
                promise(pair);
                return pair;
            }
        }
        throw new CommandFailure("there is no free port for an instance from %d to %d; stop what you do not need."
                .formatted(FIRST + offset, LAST + offset));
    }

    private void promise(PortPair pair) {
        promised.add(pair.http());
        promised.add(pair.management());
    }

    private boolean isFree(int port) {
        return !promised.contains(port) && Ports.isFree(port);
    }
}
