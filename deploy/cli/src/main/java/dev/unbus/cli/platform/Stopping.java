package dev.unbus.cli.platform;

import dev.unbus.cli.console.Console;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stops components in the reverse order of starting: asks, waits, and ends what does not go. */
final class Stopping {

    private static final List<Set<Kind>> ROUNDS =
            List.of(Set.of(Kind.CATALOG, Kind.INTEGRATION), Set.of(Kind.LEGACY), Set.of(Kind.DEVSTACK));
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 50;

    private final RunRecords records;
    private final Pods pods;
    private final Console console;
    private final Duration patience;

    Stopping(RunRecords records, Console console) {
        this(records, console, PATIENCE);
    }

    Stopping(RunRecords records, Console console, Duration patience) {
        this.records = records;
        this.pods = new Pods(records.home());
        this.console = console;
        this.patience = patience;
    }

    /** True when all of them went when they were asked to. */
    boolean stop(Collection<Component> components) {
        boolean went = true;
        for (Set<Kind> round : ROUNDS) {
            went &= stopTogether(components.stream()
                    .filter(component -> round.contains(component.kind()))
                    .toList());
        }
        return went;
    }

    private boolean stopTogether(List<Component> components) {
        Map<Component, ProcessHandle> processes = new LinkedHashMap<>();
        for (Component component : components) {
            records.running(component)
                    .ifPresentOrElse(process -> processes.put(component, process), () -> forgetDead(component));
        }
        processes.forEach(this::ask);
        long deadline = System.nanoTime() + patience.toNanos();
        boolean late = false;
        while (!processes.isEmpty()) {
            late = System.nanoTime() > deadline;
            boolean end = late;
            processes.entrySet().removeIf(running -> ended(running.getKey(), running.getValue(), end));
            if (!processes.isEmpty()) {
                pause();
            }
        }
        return !late;
    }

    private void ask(Component component, ProcessHandle process) {
        if (component.isPod()) {
            pods.ask(component, patience);
        } else {
            process.destroy();
        }
    }

    private boolean ended(Component component, ProcessHandle process, boolean late) {
        if (OsProcess.runs(process) && !late) {
            return false;
        }
        if (OsProcess.runs(process)) {
            process.destroyForcibly();
            console.say(component.id() + " did not stop within " + patience.toSeconds() + " s and was ended");
        } else {
            console.say(component.id() + " stopped");
        }
        forget(component);
        return true;
    }

    private void forgetDead(Component component) {
        if (records.find(component).isPresent()) {
            console.say(component.id() + " had already ended");
            forget(component);
        } else if (component.isPod()) {
            // The command that started it may have been cut off before it was recorded.
            pods.remove(component);
        }
    }

    private void forget(Component component) {
        if (component.isPod()) {
            pods.remove(component);
        }
        records.forget(component);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            // What was asked to stop has to be waited for, also when this thread is asked to hurry.
            Thread.currentThread().interrupt();
        }
    }
}
