package dev.unbus.esb.verify;

import dev.unbus.esb.Estate;
import dev.unbus.esb.Estate.ImportedProject;
import dev.unbus.esb.account.Account;
import dev.unbus.esb.cut.Cut;
import dev.unbus.esb.dialect.RestApi;
import dev.unbus.esb.output.GeneratedFiles;
import dev.unbus.esb.output.ProjectWriter.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
            Set<String> running = new TreeSet<>(integration.cut().routes());
            context.failures().forEach((path, why) -> affected(integration.cut(), path).stream()
                    .filter(running::remove)
                    .forEach(route -> account.routeFailed(route, "does not start: " + why)));
            context.beanFailures().forEach((bean, why) -> account.beanFailed(bean, "cannot be made: " + why));
            started.put(name, running);
            failures.put(name, Map.copyOf(context.failures()));
        }
    }

    /** The routes that a file takes with it when it does not load: its own, those of its API, or else all. */
    private static List<String> affected(Cut cut, String path) {
        if (GeneratedFiles.isRoute(path)) {
            return cut.routes().stream()
                    .filter(route -> GeneratedFiles.routeFile(route).equals(path))
                    .toList();
        }
        return apiOf(cut, path)
                .map(api -> api.operations().stream()
                        .map(RestApi.Operation::routeId)
                        .toList())
                .orElse(cut.routes());
    }

    private static Optional<RestApi> apiOf(Cut cut, String path) {
        return cut.apis().stream()
                .filter(api -> GeneratedFiles.isApi(path, api))
                .findFirst();
    }

    /** The same estate, but what does not start is set aside, out of Camel's way, so that the rest of its integration does. */
    public Estate startable(Estate estate) {
        return new Estate(
                estate.projects().stream()
                        .map(project -> new ImportedProject(
                                project.source(),
                                project.conversion(),
                                project.integrations().stream()
                                        .map(this::startable)
                                        .toList()))
                        .toList(),
                estate.problems(),
                estate.files());
    }

    private Written startable(Written integration) {
        Set<String> failed = failures(integration.cut().name()).keySet();
        Map<String, byte[]> files = new TreeMap<>();
        integration.files().forEach((path, content) -> {
            boolean aside = failed.contains(path)
                    && (GeneratedFiles.isRoute(path)
                            || apiOf(integration.cut(), path).isPresent());
            files.put(
                    aside ? GeneratedFiles.SET_ASIDE + path.substring(GeneratedFiles.ROUTES.length()) : path, content);
        });
        return new Written(integration.cut(), files);
    }
}
