package dev.unbus.catalog;

import dev.unbus.catalog.live.Changes;
import dev.unbus.catalog.live.What;
import dev.unbus.catalog.statistics.RouteStatisticsRecorder;
import dev.unbus.catalog.statistics.RouteTrends;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks all integrations again and again: a few at the same time, many by turns over half of a round, so that the load is even. */
@Singleton
final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final int AT_ONCE = 20;

    private final Discovery discovery;
    private final Scraper scraper;
    private final Inventory inventory;
    private final RouteStatisticsRecorder statistics;
    private final RouteTrends trends;
    private final Changes changes;
    private final ContractClient contracts;
    private final CatalogConfig config;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "scrape-rounds"));
    private @Nullable ScheduledFuture<?> rounds;

    Rounds(
            Discovery discovery,
            Scraper scraper,
            Inventory inventory,
            RouteStatisticsRecorder statistics,
            RouteTrends trends,
            Changes changes,
            ContractClient contracts,
            CatalogConfig config) {
        this.discovery = discovery;
        this.scraper = scraper;
        this.inventory = inventory;
        this.statistics = statistics;
        this.trends = trends;
        this.changes = changes;
        this.contracts = contracts;
        this.config = config;
    }

    void begin(@Observes StartupEvent started) {
        rounds = clock.scheduleAtFixedRate(this::round, 0, config.scrapeEvery().toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        if (rounds != null) {
            rounds.cancel(false);
        }
        clock.shutdownNow();
    }

    /** One round; a defect of ours in it must not end all later rounds. */
    private void round() {
        try {
            askAll();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException defect) {
            LOG.error("a round of questions failed; the next one is tried all the same", defect);
        }
    }

    private void heard(Target target, Answer answer, Instant now) {
        inventory.heard(target, answer, now);
        if (answer instanceof Answer.Described described) {
            statistics.heard(target.management(), described.descriptor(), now);
            trends.heard(target.management(), described.descriptor(), now);
            fetchContracts(target, described.descriptor().startedAt(), now);
        }
    }

    /** No round waits for them. */
    private void fetchContracts(Target target, Instant startedAt, Instant now) {
        if (inventory.claimContracts(target, now)) {
            var unused = contracts.fetch(target).thenAccept(fetched -> inventory.served(target, fetched, startedAt));
        }
    }

    private void askAll() throws InterruptedException {
        List<Target> targets = discovery.targets();
        inventory.listed(targets, Instant.now());
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        for (Target target : targets) {
            answers.add(scraper.ask(target).thenAccept(answer -> heard(target, answer, Instant.now())));
            if (answers.size() % AT_ONCE == 0) {
                TimeUnit.NANOSECONDS.sleep(config.scrapeEvery().toNanos() / 2 * AT_ONCE / targets.size());
            }
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        changes.note(What.INTEGRATIONS);
    }
}
