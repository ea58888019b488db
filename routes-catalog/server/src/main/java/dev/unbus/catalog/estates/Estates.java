package dev.unbus.catalog.estates;

import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.audit.Audit;
import dev.unbus.catalog.audit.Outcome;
import dev.unbus.catalog.audit.TeamRights;
import dev.unbus.catalog.http.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes what imports tell of old buses. An estate names integrations of any team, and telling of it anew replaces what all of them
 * see, so that it is no single team's: only the admin group, and on a laptop whoever has the token, may do it.
 */
@Singleton
final class Estates {

    private static final int MOST_ESTATES = 50;
    private static final int MOST_FLOWS = 50_000;

    private final Jdbi database;
    private final EstateStore store;
    private final KnownEstates known;
    private final TeamRights rights;
    private final Audit audit;

    Estates(Jdbi database, EstateStore store, KnownEstates known, TeamRights rights, Audit audit) {
        this.database = database;
        this.store = store;
        this.known = known;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * Puts an estate in the place of what was known of it. One at a time, so that all together stay within their bounds.
     *
     * @throws IllegalArgumentException names the place and the rule that is broken there
     * @throws Refusal with status 403 when the caller is no admin, with 409 when there would be too much of all estates
     */
    synchronized void publish(String name, EstateReport report, Caller who) {
        rights.requireAdmin(who, "publish-estate", name);
        Estate estate = new Estate(name, who.name(), Instant.now().truncatedTo(ChronoUnit.MICROS), report.checked());
        requireRoom(estate);
        database.useTransaction(transaction -> {
            store.replace(transaction, estate);
            audit.note(
                    transaction,
                    who,
                    "publish-estate",
                    name,
                    Outcome.DONE,
                    estate.entry().detail());
        });
    }

    /**
     * Forgets an estate.
     *
     * @throws Refusal with status 403 when the caller is no admin, with 404 when there is none of that name
     */
    synchronized void remove(String name, Caller who) {
        rights.requireAdmin(who, "remove-estate", name);
        database.useTransaction(transaction -> {
            if (!store.remove(transaction, name)) {
                throw Refusal.notFound("There is no estate of that name.");
            }
            audit.note(transaction, who, "remove-estate", name, Outcome.DONE, null);
        });
    }

    private void requireRoom(Estate estate) {
        List<Estate> others = known.all().stream()
                .filter(other -> !other.name().equals(estate.name()))
                .toList();
        if (others.size() >= MOST_ESTATES) {
            throw Refusal.conflict("There are " + MOST_ESTATES + " estates already, which is all there may be.");
        }
        int flows = others.stream().mapToInt(other -> other.flows().size()).sum();
        if (flows + estate.flows().size() > MOST_FLOWS) {
            throw Refusal.conflict("All estates together may have " + MOST_FLOWS + " flows; the others have " + flows
                    + ", this one has " + estate.flows().size() + ".");
        }
    }
}
