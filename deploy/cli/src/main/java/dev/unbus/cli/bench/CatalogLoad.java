package dev.unbus.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The calls of several consoles, one after the other at fixed times, and how long each took. */
final class CatalogLoad {

    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int TICKS_A_LIST = 20;

    private final CatalogCalls calls;
    private final List<String> histories;
    private final List<Long> topology = new ArrayList<>();
    private final List<Long> history = new ArrayList<>();
    private final List<Long> list = new ArrayList<>();

    /** @param histories the routes that are looked at, by turns */
    CatalogLoad(CatalogCalls calls, List<String> histories) {
        this.calls = calls;
        this.histories = histories;
    }

    /** Calls for so long. */
    void run(Duration time) throws InterruptedException {
        long begin = System.nanoTime();
        for (int tick = 0; tick * TICK_NANOS < time.toNanos(); tick++) {
            TimeUnit.NANOSECONDS.sleep(begin + tick * TICK_NANOS - System.nanoTime());
            if (tick % 2 == 0) {
                topology.add(calls.nanos("/api/topology"));
            } else {
                history.add(calls.nanos(histories.get(tick / 2 % histories.size())));
            }
            if (tick % TICKS_A_LIST == 0) {
                list.add(calls.nanos("/api/integrations"));
            }
        }
    }

    Latency topology() {
        return latency(topology);
    }

    Latency history() {
        return latency(history);
    }

    Latency list() {
        return latency(list);
    }

    private static Latency latency(List<Long> nanos) {
        return Latency.of(nanos.stream().mapToLong(Long::longValue).toArray(), 0);
    }
}
