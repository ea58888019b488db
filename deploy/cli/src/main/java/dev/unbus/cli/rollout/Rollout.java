package dev.unbus.cli.rollout;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Component;
import dev.unbus.cli.platform.Installation;
import dev.unbus.environment.Environment;
import dev.unbus.environment.FlowPlan;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Does what an order asks for, from the lock to the last line of the journal. Whatever goes wrong on the way: what served
 * before goes on, and there is one sentence and one row that say why.
 */
final class Rollout {

    private final Installation installation;
    private final Console console;
    private final Order order;
    private final Component flow;
    private final Releases releases;
    private final Journal journal;
    private boolean started;

    Rollout(Installation installation, Console console, Order order) {
        this.installation = installation;
        this.console = console;
        this.order = order;
        this.flow = Flows.named(installation, order.flow());
        this.releases = new Releases(installation, console, flow);
        this.journal = new Journal(releases.folder().resolve("journal.jsonl"));
    }

    /**
     * Does it.
     *
     * @throws CommandFailure when what served before had to go on
     */
    void run() {
        Environment environment;
        Place place;
        try {
            environment = Flows.environment(installation, order.environment());
            place = Place.of(installation, console, environment, order.portOffset());
        } catch (CommandFailure unknown) {
            throw refused(unknown, Place.ofPlatform(installation, console), null);
        }
        try (FlowLock lock = lock(place)) {
            underLock(lock, place, environment.plan(IntegrationId.parse(order.flow())));
        }
    }

    private void underLock(FlowLock lock, Place place, FlowPlan plan) {
        String previous = null;
        Begun begun;
        try {
            putRight(place);
            new Rows(journal, place.catalog(), console).tellOutstanding(order.environment());
            previous = place.target().active(order.flow(), order.environment()).orElse(null);
            begun = begun(version(previous), previous);
            lock.sign(begun);
            journal.begin(begun);
        } catch (CommandFailure nowhere) {
            throw refused(nowhere, place, previous);
        } catch (UncheckedIOException disk) {
            throw refused(disk, place, previous);
        }
        carryOut(begun, place, plan);
    }

    private FlowLock lock(Place place) {
        try {
            return FlowLock.take(releases.folder(), order.flow());
        } catch (CommandFailure busy) {
            throw refused(busy, place, null);
        } catch (UncheckedIOException disk) {
            throw refused(disk, place, null);
        }
    }

    private String version(@Nullable String previous) {
        if (order.version() != null) {
            return order.version();
        }
        return order.act() == Act.DEPLOY
                ? flow.version()
                : History.before(journal.deployments(), order.environment(), previous)
                        .orElseThrow(() -> new CommandFailure(
                                "there is no version of %s before %s in %s to go back to; deploy one with --version."
                                        .formatted(
                                                order.flow(),
                                                previous == null ? "the first" : previous,
                                                order.environment())));
    }

    private void putRight(Place place) {
        for (Deployment open : journal.deployments()) {
            if (open.ending().outcome() == Outcome.IN_PROGRESS) {
                putRight(open.begun(), place.target());
            }
        }
    }

    private void putRight(Begun open, Target target) {
        boolean ran = journal.steps(open.id()).contains(Steps.STARTED);
        boolean serves = target.recover(open, new Steps(journal, open.id(), console, () -> {})) && ran;
        Outcome outcome = serves ? Outcome.SUCCEEDED : ran ? Outcome.ROLLED_BACK : Outcome.FAILED;
        journal.end(open.id(), Ending.now(outcome, "the command was cut off (pid " + open.pid() + ")"));
        console.say("the %s of %s, begun at %s, had been cut off: %s"
                .formatted(
                        open.act().word(),
                        open.version(),
                        open.startedAt(),
                        serves ? "its version serves" : "it was taken back"));
    }

    private void carryOut(Begun begun, Place place, FlowPlan plan) {
        Rows rows = new Rows(journal, place.catalog(), console);
        Deployment now = Deployment.open(begun);
        try {
            rows.tell(now);
            Release release = release(begun.version(), place.target());
            if (release.commit() != null) {
                journal.commit(begun.id(), release.commit());
                now = now.of(release.commit());
            }
            place.target().roll(attempt(release, plan), steps(begun.id()));
            rows.end(now.ended(Ending.now(Outcome.SUCCEEDED, null)));
            console.result("%s of %s serves in %s%s%s"
                    .formatted(
                            release.version(),
                            order.flow(),
                            order.environment(),
                            beside(begun),
                            place.target()
                                    .address(order.flow())
                                    .map(url -> ", at " + url)
                                    .orElse("")));
        } catch (CommandFailure | UncheckedIOException failure) {
            String sentence = Sentences.of(failure, place.target(), order, begun.previousVersion());
            rows.endQuietly(now.ended(Ending.now(started ? Outcome.ROLLED_BACK : Outcome.FAILED, sentence)));
            throw new CommandFailure(sentence, failure);
        }
    }

    private String beside(Begun begun) {
        return order.alongside() && begun.previousVersion() != null ? ", beside " + begun.previousVersion() : "";
    }

    private Release release(String version, Target target) {
        if (!target.keepsReleases()) {
            String commit =
                    version.equals(flow.version()) ? Commit.of(flow.module()).orElse(null) : null;
            return new Release(version, commit, now(), "");
        }
        if (order.act() == Act.ROLLBACK) {
            return releases.kept(version);
        }
        return order.version() == null ? releases.current() : releases.named(version);
    }

    private Attempt attempt(Release release, FlowPlan plan) {
        return new Attempt(
                order.flow(),
                order.environment(),
                release,
                Math.max(1, order.instances() == null ? plan.replicas() : order.instances()),
                order.alongside(),
                order.patience() == null ? plan.readyWithin() : order.patience(),
                plan);
    }

    private Progress steps(UUID id) {
        return new Steps(journal, id, console, () -> started = true);
    }

    private Begun begun(String version, @Nullable String previous) {
        return new Begun(
                UUID.randomUUID(),
                order.flow(),
                order.environment(),
                order.act(),
                version,
                previous,
                System.getProperty("user.name"),
                ProcessHandle.current().pid(),
                now());
    }

    /** What was refused before it began leaves a row, too. */
    private CommandFailure refused(CommandFailure why, Place place, @Nullable String previous) {
        // A rollback that has nowhere to go leaves what runs.
        String kept = order.act() == Act.ROLLBACK && previous != null ? previous : flow.version();
        String version = Optional.ofNullable(order.version()).orElse(kept);
        Deployment row = Deployment.open(begun(version, previous));
        Rows rows = new Rows(journal, place.catalog(), console);
        rows.refuse(row.ended(Ending.now(Outcome.FAILED, String.valueOf(why.getMessage()))));
        return why;
    }

    private CommandFailure refused(UncheckedIOException disk, Place place, @Nullable String previous) {
        String sentence = Sentences.of(disk, place.target(), order, previous);
        return refused(new CommandFailure(sentence, disk), place, previous);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
