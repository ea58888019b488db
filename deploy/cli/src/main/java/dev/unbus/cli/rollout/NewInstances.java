package dev.unbus.cli.rollout;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Component;
import dev.unbus.cli.platform.Processes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Starts the instances of a new version and waits until they can be relied on. */
final class NewInstances {

    /** For what does not serve: nobody waits for what it does. */
    static final Duration PATIENCE_WITH_LEFTOVERS = Duration.ofSeconds(10);

    private final Console console;
    private final Processes processes;
    private final InstanceRunner runner;
    private final Catalog catalog;
    private final Readiness readiness = new Readiness();

    NewInstances(Host host, InstanceRunner runner) {
        this.console = host.console();
        this.processes = host.processes();
        this.runner = runner;
        this.catalog = host.catalog();
    }

    /** Returns when all are ready; throws on the first that ends, or when time is over. */
    void start(Attempt attempt, List<Component> instances, Progress progress) {
        long begin = System.nanoTime();
        instances.forEach(instance -> runner.start(attempt, instance));
        List<Component> waiting = new ArrayList<>(instances);
        AtomicReference<String> reason = new AtomicReference<>("");
        boolean ready = Waiting.until(attempt.patience(), () -> {
            for (Component instance : List.copyOf(waiting)) {
                Readiness.Answer answer = readiness.of(instance);
                if (answer.up()) {
                    waiting.remove(instance);
                    progress.step("%s is ready after %.1f s, on %s"
                            .formatted(instance.id(), (System.nanoTime() - begin) / 1e9, instance.managementUrl()));
                } else if (!runner.runs(instance)) {
                    throw ended(instance);
                }
                reason.set(answer.reason());
            }
            return waiting.isEmpty();
        });
        if (!ready) {
            Component late = waiting.get(0);
            throw new CommandFailure("%s was not ready after %d s: %s%s; %s"
                    .formatted(
                            late.id(),
                            attempt.patience().toSeconds(),
                            reason.get(),
                            processes.brokersRun() ? "" : "; the brokers do not run here, ./unbus up starts them",
                            runner.lastWords(late)));
        }
    }

    private CommandFailure ended(Component instance) {
        return new CommandFailure(instance.id() + " ended while it was starting; " + runner.lastWords(instance));
    }

    /** The catalog has to see what callers and teams are told. */
    void awaitCatalog(Attempt attempt, Progress progress) {
        CatalogSight sight = new CatalogSight(console, catalog, attempt, progress);
        if (!Waiting.until(sight.within(), sight::given)) {
            throw new CommandFailure(sight.complaint());
        }
    }
}
