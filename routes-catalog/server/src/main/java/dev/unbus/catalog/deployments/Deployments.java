package dev.unbus.catalog.deployments;

import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.audit.Audit;
import dev.unbus.catalog.audit.Outcome;
import dev.unbus.catalog.audit.TeamRights;
import dev.unbus.catalog.http.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Takes what those who deploy tell of it; the catalog need not have seen the integration yet. */
@Singleton
final class Deployments {

    /**
     * What became of a report.
     *
     * @param deployment as it is known now
     * @param isNew whether nobody had told of it before
     */
    record Noted(Deployment deployment, boolean isNew) {}

    private final Jdbi database;
    private final DeploymentStore store;
    private final TeamRights rights;
    private final Audit audit;

    Deployments(Jdbi database, DeploymentStore store, TeamRights rights, Audit audit) {
        this.database = database;
        this.store = store;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * Takes a report; the same one again changes nothing. One at a time, so that two of a new deployment are not both the first.
     *
     * @throws IllegalArgumentException names the field and the rule that it breaks
     * @throws Refusal with status 403 when the integration is another team's, with 409 when what is known has ended otherwise or
     *     tells of something else
     */
    synchronized Noted note(String id, DeploymentReport report, Caller who) {
        Deployment told = report.of(id, who.name(), Instant.now());
        rights.require(who, told.integration().team(), told.act().audited(), told.subject());
        Optional<Deployment> known = store.find(id);
        if (known.isEmpty()) {
            database.useTransaction(transaction -> {
                store.add(transaction, told);
                audit.note(transaction, who, told.act().audited(), told.subject(), outcome(told), detail(told));
            });
            return new Noted(told, true);
        }
        return new Noted(further(known.get(), told, who), false);
    }

    private Deployment further(Deployment known, Deployment told, Caller who) {
        String trouble = contradiction(known, told);
        if (trouble != null) {
            audit.note(who, told.act().audited(), told.subject(), Outcome.FAILED, trouble);
            throw Refusal.conflict(trouble);
        }
        if (known.isAsFarAs(told)) {
            return known;
        }
        Deployment now = known.asFarAs(told);
        database.useTransaction(transaction -> {
            store.update(transaction, now);
            audit.note(transaction, who, now.act().audited(), now.subject(), outcome(now), detail(now));
        });
        return now;
    }

    /** Why what is told cannot be what is known, if it cannot. */
    private static @Nullable String contradiction(Deployment known, Deployment told) {
        if (!known.asFarAs(told).equals(told.by(known.who()))) {
            return "Deployment " + known.id() + " is known as that of " + known.subject()
                    + ": only its outcome and reason can change, and a commit become known.";
        }
        return known.outcome().isFinal() && !known.isAsFarAs(told)
                ? "Deployment " + known.id() + " has ended, " + known.outcome().word() + ": it cannot change any more."
                : null;
    }

    private static Outcome outcome(Deployment deployment) {
        return switch (deployment.outcome()) {
            case IN_PROGRESS, SUCCEEDED -> Outcome.DONE;
            case ROLLED_BACK, FAILED -> Outcome.FAILED;
        };
    }

    private static String detail(Deployment deployment) {
        return deployment.outcome().word()
                + (deployment.previousVersion() == null ? "" : ", before " + deployment.previousVersion())
                + (deployment.reason() == null ? "" : ": " + deployment.reason());
    }
}
