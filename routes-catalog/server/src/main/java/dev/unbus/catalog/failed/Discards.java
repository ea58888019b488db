package dev.unbus.catalog.failed;

import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.audit.Audit;
import dev.unbus.catalog.audit.Outcome;
import dev.unbus.catalog.audit.TeamRights;
import dev.unbus.catalog.live.Changes;
import dev.unbus.catalog.live.What;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Sets failed messages to discarded: they stay readable, and are not open any more. */
@Singleton
final class Discards {

    private static final String ACT = "discard-failed-messages";

    private final Jdbi database;
    private final OpenMessages open;
    private final TeamRights rights;
    private final Audit audit;
    private final Changes changes;

    Discards(Jdbi database, OpenMessages open, TeamRights rights, Audit audit, Changes changes) {
        this.database = database;
        this.open = open;
        this.rights = rights;
        this.audit = audit;
        this.changes = changes;
    }

    /** Discards what is open of the selection and returns how many that were. */
    int discard(Selection selection, Caller who) {
        for (String team : open.teams(selection)) {
            rights.require(who, team, ACT, OpenMessages.name(selection));
        }
        return database.inTransaction(transaction -> discard(transaction, selection, who));
    }

    private int discard(Handle transaction, Selection selection, Caller who) {
        List<String> ids = open.ids(transaction, selection);
        int discarded = 0;
        for (List<String> part : OpenMessages.parts(ids)) {
            discarded += transaction
                    .createUpdate(
                            "UPDATE failed_message SET state = 'DISCARDED' WHERE id IN (<ids>) AND state IN (<open>)")
                    .bindList("ids", part)
                    .bindList("open", OpenMessages.STATES)
                    .execute();
        }
        audit.note(transaction, who, ACT, OpenMessages.name(selection), Outcome.DONE, discarded + " messages");
        transaction.afterCommit(() -> changes.note(What.FAILED_MESSAGES));
        return discarded;
    }
}
