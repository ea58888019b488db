package dev.unbus.cli.rollout;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.kubernetes.cluster.Proof;
import java.time.Duration;

/** The catalog has to see what callers and teams are told. One that is away is told so, and not waited for. */
final class CatalogSight implements Proof {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final Console console;
    private final Catalog catalog;
    private final Attempt attempt;
    private final Progress progress;

    CatalogSight(Console console, Catalog catalog, Attempt attempt, Progress progress) {
        this.console = console;
        this.catalog = catalog;
        this.attempt = attempt;
        this.progress = progress;
    }

    @Override
    public boolean given() {
        switch (seen()) {
            case YES -> progress.step("the catalog sees " + attempt.version());
            case AWAY -> console.say("the catalog is not running at " + catalog.url() + ": it was not asked");
            case REFUSED -> console.complain("the catalog at " + catalog.url() + " does not let this command ask.");
            case NOT_YET -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public Duration within() {
        return WITHIN;
    }

    @Override
    public String complaint() {
        return "the catalog at %s did not see %s of %s within %d s"
                .formatted(catalog.url(), attempt.version(), attempt.flow(), WITHIN.toSeconds());
    }

    private Catalog.Seen seen() {
        try {
            return catalog.sees(attempt.flow(), attempt.version());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted.", interrupted);
        }
    }
}
