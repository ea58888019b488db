package dev.unbus.cli.rollout;

import dev.unbus.cli.platform.Component;
import java.time.Duration;
import java.util.List;

/** Starts and stops instances on this machine, as processes or as pods. */
interface InstanceRunner {

    /** Makes ready whatever the instances of the attempt need, before the first is started. */
    void prepare(Attempt attempt, Progress progress);

    /** Starts one, and does not wait. */
    void start(Attempt attempt, Component instance);

    /** Whether it has not ended. */
    boolean runs(Component instance);

    /** Asks them to stop, waits so long, ends what is left; true when all went by themselves. */
    boolean stop(List<Component> instances, Duration patience);

    /** The last that it said, on one line. */
    String lastWords(Component instance);
}
