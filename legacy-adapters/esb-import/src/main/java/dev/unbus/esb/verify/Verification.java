package dev.unbus.esb.verify;

import dev.unbus.esb.Estate;
import dev.unbus.esb.Estate.ImportedProject;
import dev.unbus.esb.account.Account;
import dev.unbus.esb.output.GeneratedFiles;
import dev.unbus.esb.output.ProjectWriter.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Starts every integration of an estate; the units of what does not start fail. */
public final class Verification {

    private final Map<String, Set<String>> started = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> failures = new ConcurrentHashMap<>();

    private Verification() {}

    /**
     * Verifies all integrations, as many projects at a time as there are processors.
     *
     * @param progress is told the name of each, one after the other
     */
    public static Verification of(Estate estate, Consumer<String> progress) {
        Verification verification = new Verification();
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (ImportedProject project : estate.projects()) {
                running.add(workers.submit(() -> verification.verify(project, progress)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException defect) {
            throw new IllegalStateException("a verification ended with a defect of the importer", defect.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the verification was interrupted", interrupted);
        } finally {
            workers.shutdownNow();
        }
        return verification;
    }

    private void verify(ImportedProject project, Consumer<String> progress) {
        for (Written integration : project.integrations()) {
            synchronized (progress) {
                progress.accept(integration.cut().name());
            }
            verify(integration, project.conversion().account());
        }
    }

    /** The ids of the routes of an integration that run; none when it is unknown. */
    public Set<String> started(String integration) {
        return started.getOrDefault(integration, Set.of());
    }

    /** Why files of an integration could not be loaded or started, by path. */
    public Map<String, String> failures(String integration) {
        return failures.getOrDefault(integration, Map.of());
    }

    private void verify(Written integration, Account account) {
        String name = integration.cut().name();
        try (VerifiedContext context = VerifiedContext.start(integration.files())) {
            Set<String> running = new TreeSet<>();
            for (String route : integration.cut().routes()) {
                String path = GeneratedFiles.routeFile(route);
                String why = context.failures().get(path);
                if (why == null) {
                    running.add(route);
                } else {
                    account.routeFailed(route, "does not start: " + why);
                }
            }
            started.put(name, running);
            failures.put(name, Map.copyOf(context.failures()));
        }
    }
}
