package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Starts components, a few at a time, and waits until each says that it is healthy. */
final class Starter {

    private static final long POLL_MILLIS = 100;
    private static final int LOG_LINES = 2;

    private final Launcher launcher;
    private final RunRecords records;
    private final Home home;
    private final Console console;
    private final Duration patience;
    private final Health health = new Health();
    private final Set<String> waiting = new TreeSet<>();
    private final ExecutorService pool;

    Starter(Launcher launcher, RunRecords records, Home home, Console console, Duration patience) {
        this.launcher = launcher;
        this.records = records;
        this.home = home;
        this.console = console;
        this.patience = patience;
        this.pool = Executors.newFixedThreadPool(atOnce());
    }

    /** Measured on two processors: with more or fewer at once, all of them together take longer. */
    private static int atOnce() {
        return Runtime.getRuntime().availableProcessors() + 1;
    }

    /** Returns when all are healthy; throws on the first that fails. */
    void start(Collection<Component> components) {
        ExecutorCompletionService<Component> starts = new ExecutorCompletionService<>(pool);
        List<Component> submitted = new ArrayList<>(components);
        submitted.forEach(component -> starts.submit(() -> startOne(component)));
        try {
            for (int count = 0; count < submitted.size(); count++) {
                starts.take().get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof CommandFailure failure
                    ? failure
                    : new CommandFailure("the start failed: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("the start was interrupted.", interrupted);
        } finally {
            cancel();
        }
    }

    /** Starts nothing more. */
    void cancel() {
        pool.shutdownNow();
        try {
            pool.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        console.endBlock();
    }

    private Component startOne(Component component) throws InterruptedException {
        show(component, true);
        long begin = System.nanoTime();
        boolean kept = records.running(component).isPresent();
        ProcessHandle process = records.running(component).orElseGet(() -> launcher.start(component));
        awaitHealth(component, process, begin);
        show(component, false);
        double seconds = (System.nanoTime() - begin) / 1e9;
        console.say(String.format(
                Locale.ROOT,
                "%-30s up  %5.1f s  pid %d%s",
                component.id(),
                seconds,
                process.pid(),
                kept ? "  (was running)" : ""));
        return component;
    }

    private void awaitHealth(Component component, ProcessHandle process, long begin) throws InterruptedException {
        while (!health.isUp(component)) {
            if (!OsProcess.runs(process)) {
                throw failure(component, "stopped while it was starting");
            }
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw failure(component, "was not healthy after " + patience.toSeconds() + " s");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private CommandFailure failure(Component component, String what) {
        LogFile log = new LogFile(home.log(component));
        String reason = String.join(" | ", log.lastLines(LOG_LINES));
        return new CommandFailure("%s %s; its log ends with: %s (all of it: %s)."
                .formatted(component.id(), what, reason.isEmpty() ? "nothing" : reason, log.path()));
    }

    private void show(Component component, boolean starts) {
        synchronized (waiting) {
            if (starts) {
                waiting.add(component.id());
            } else {
                waiting.remove(component.id());
            }
            console.block(waiting.isEmpty() ? List.of() : List.of("starting " + String.join(", ", waiting)));
        }
    }
}
