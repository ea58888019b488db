package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import java.util.HashSet;
import java.util.Set;

/** Finds ports for instances: from 8201 on, management 1,000 higher, none that is used or promised to somebody. */
public final class InstancePorts {

    private static final int FIRST = 8_201;
    private static final int LAST = 8_999;
    private static final int MANAGEMENT_DISTANCE = 1_000;

    private final int offset;
    private final Set<Integer> promised = new HashSet<>();

    /** The ports beside those of the platform. */
    public InstancePorts(Inventory inventory) {
        this.offset = inventory.offset();
        inventory.components().forEach(component -> promised.addAll(component.ports()));
    }

    /** Two that are free, promised to the caller. */
    public PortPair next() {
        for (int port = FIRST + offset; port <= LAST + offset; port++) {
            PortPair pair = new PortPair(port, port + MANAGEMENT_DISTANCE);
            if (isFree(pair.http()) && isFree(pair.management())) {
                promised.add(pair.http());
                promised.add(pair.management());
                return pair;
            }
        }
        throw new CommandFailure("there is no free port for an instance from %d to %d; stop what you do not need."
                .formatted(FIRST + offset, LAST + offset));
    }

    private boolean isFree(int port) {
        return !promised.contains(port) && Ports.isFree(port);
    }
}
