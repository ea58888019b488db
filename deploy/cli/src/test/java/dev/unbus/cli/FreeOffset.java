package dev.unbus.cli;

import dev.unbus.cli.platform.Inventory;
import dev.unbus.cli.platform.Ports;
import java.util.Collection;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Finds port offsets at which a test's platform disturbs nothing else on this machine. */
public final class FreeOffset {

    private static final int FIRST = 1_500;
    /** A platform's ports lie close together: between those of two hundreds there is room for another platform. */
    private static final int STEP = 100;
    /** Tests run in two processes side by side; each takes ports that the other never takes. */
    private static final int OWN = Integer.getInteger("unbus.test.process", 1) % 2 * STEP / 2;

    private FreeOffset() {}

    static int of(TestProject project) {
        return at(offset -> new Inventory(project.root(), offset)
                .components().stream()
                        .flatMap(component -> Stream.concat(
                                component.otherPorts().stream(),
                                Stream.ofNullable(component.httpPort()).flatMap(port -> Stream.of(port, port + 1_000))))
                        .toList());
    }

    /** An offset at which all these ports, which are named without it, are free. */
    public static int of(Collection<Integer> ports) {
        return at(offset -> ports.stream().map(port -> port + offset).toList());
    }

    private static int at(IntFunction<Collection<Integer>> ports) {
        for (int attempt = 0; attempt < 50; attempt++) {
            int hundreds = ThreadLocalRandom.current().nextInt((Inventory.LARGEST_PORT_OFFSET - FIRST) / STEP);
            int offset = FIRST + hundreds * STEP + OWN;
            if (ports.apply(offset).stream().allMatch(Ports::isFree)) {
                return offset;
            }
        }
        throw new IllegalStateException("no free ports");
    }
}
