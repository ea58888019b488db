package dev.unbus.cli.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/** The faults of a run, drawn from a seed: as many of each kind, in any order, at any moment. */
final class FaultPlan {

    private static final long SHORTEST_WAIT_MILLIS = 3_000;
    private static final long LONGEST_WAIT_MILLIS = 17_000;

    private FaultPlan() {}

    static List<PlannedFault> of(int count, long seed, Collection<Fault> kinds) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PlannedFault> plan = new ArrayList<>();
        for (Fault fault : shuffled(count, List.copyOf(kinds), random)) {
            Duration wait = Duration.ofMillis(random.nextLong(SHORTEST_WAIT_MILLIS, LONGEST_WAIT_MILLIS));
            plan.add(new PlannedFault(fault, wait, fault.duration(random.nextDouble()), random.nextDouble()));
        }
        return plan;
    }

    /** From the first wait until the last fault. */
    static Duration length(Collection<PlannedFault> plan) {
        return plan.stream().map(PlannedFault::after).reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Fault> shuffled(int count, List<Fault> kinds, SplittableRandom random) {
        List<Fault> bag = new ArrayList<>();
        List<Fault> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            if (bag.isEmpty()) {
                bag.addAll(kinds);
            }
            drawn.add(bag.remove(random.nextInt(bag.size())));
        }
        return drawn;
    }
}
