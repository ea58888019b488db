package dev.unbus.cli.prove;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Carries a plan of faults out, and undoes each when its time is over. */
final class FaultInjector {

    private static final long POLL_MILLIS = 100;
    private static final int AT_ONCE = 4;

    private final Stage stage;
    private final Console talk;
    private final Map<Fault, Integer> done = new EnumMap<>(Fault.class);
    private final long begin = System.nanoTime();

    FaultInjector(Stage stage, Console talk) {
        this.stage = stage;
        this.talk = talk;
    }

    /** Returns when all faults have happened and are over. */
    void run(List<PlannedFault> plan) throws InterruptedException {
        ScheduledExecutorService repairs = Executors.newScheduledThreadPool(AT_ONCE);
        List<Future<?>> repaired = new ArrayList<>();
        Future<?> tending = repairs.scheduleWithFixedDelay(stage::tend, 1, 1, TimeUnit.SECONDS);
        try {
            for (PlannedFault fault : plan) {
                Thread.sleep(fault.after().toMillis());
                Runnable repair = inject(fault);
                repaired.add(repairs.schedule(repair, fault.lasts().toMillis(), TimeUnit.MILLISECONDS));
                count(fault.fault());
            }
            for (Future<?> repair : repaired) {
                repair.get();
            }
        } catch (ExecutionException failed) {
            throw new CommandFailure("a fault could not be undone: " + failed.getCause() + ".", failed);
        } finally {
            tending.cancel(false);
            repairs.shutdownNow();
        }
    }

    synchronized Map<Fault, Integer> done() {
        return new EnumMap<>(done);
    }

    synchronized int count() {
        return done.values().stream().mapToInt(Integer::intValue).sum();
    }

    private synchronized void count(Fault fault) {
        done.merge(fault, 1, Integer::sum);
    }

    private Runnable inject(PlannedFault planned) throws InterruptedException {
        return switch (planned.fault()) {
            case KILL -> kill(planned, stage.instances());
            case BROKER_KILL -> {
                stage.awaitBrokers();
                yield kill(planned, stage.brokers());
            }
            case PAUSE -> pause(planned);
            case CUT -> cut(planned);
        };
    }

    private Runnable kill(PlannedFault planned, List<Server> candidates) throws InterruptedException {
        Server victim = planned.choose(running(candidates));
        tell(planned, "kill -9 of " + victim.name());
        victim.kill();
        return victim::start;
    }

    private Runnable pause(PlannedFault planned) throws InterruptedException {
        Server victim = planned.choose(running(stage.instances()));
        tell(planned, "pause of " + victim.name());
        return victim.pause();
    }

    private Runnable cut(PlannedFault planned) {
        List<List<Proxy>> choices = new ArrayList<>();
        stage.proxies().forEach(proxy -> choices.add(List.of(proxy)));
        if (choices.size() > 1) {
            choices.add(stage.proxies());
        }
        List<Proxy> chosen = planned.choose(choices);
        tell(
                planned,
                "connections cut to "
                        + String.join(" and ", chosen.stream().map(Proxy::name).toList()));
        chosen.forEach(Proxy::cut);
        return () -> chosen.forEach(Proxy::mend);
    }

    /** Those that run, as soon as one does. */
    private static List<Server> running(List<Server> candidates) throws InterruptedException {
        while (true) {
            List<Server> running = candidates.stream().filter(Server::runs).toList();
            if (!running.isEmpty()) {
                return running;
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void tell(PlannedFault planned, String what) {
        talk.say(String.format(
                Locale.ROOT,
                "%6.1f s  %s for %.1f s",
                (System.nanoTime() - begin) / 1e9,
                what,
                planned.lasts().toMillis() / 1e3));
    }
}
