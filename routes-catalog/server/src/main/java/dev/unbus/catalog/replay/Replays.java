package dev.unbus.catalog.replay;

import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.audit.Audit;
import dev.unbus.catalog.audit.Outcome;
import dev.unbus.catalog.audit.TeamRights;
import dev.unbus.catalog.failed.OpenMessages;
import dev.unbus.catalog.failed.Selection;
import dev.unbus.catalog.http.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Starts and ends replays, for those who may. */
@Singleton
final class Replays {

    private static final String START = "replay-failed-messages";
    private static final String CANCEL = "cancel-replay";

    private final Jdbi database;
    private final OpenMessages open;
    private final OutgoingMessages outgoing;
    private final ReplayStore store;
    private final TeamRights rights;
    private final Audit audit;

    Replays(
            Jdbi database,
            OpenMessages open,
            OutgoingMessages outgoing,
            ReplayStore store,
            TeamRights rights,
            Audit audit) {
        this.database = database;
        this.open = open;
        this.outgoing = outgoing;
        this.store = store;
        this.rights = rights;
        this.audit = audit;
    }

    /** Where the messages of the selection would go. */
    DryRun dryRun(Selection selection, Caller who) {
        require(who, selection, START);
        List<String> ids = database.withHandle(handle -> open.ids(handle, selection));
        return new DryRun(ids.size(), outgoing.targets(ids));
    }

    /**
     * Starts a replay.
     *
     * @return its id
     * @throws Refusal when nothing of the selection is open, or the caller may not
     */
    String start(ReplayRequest request, Selection selection, Caller who) {
        require(who, selection, START);
        return database.inTransaction(transaction -> {
            List<String> ids = open.ids(transaction, selection);
            if (ids.isEmpty()) {
                throw Refusal.conflict(
                        "None of these messages is open: they are replayed, discarded, or being replayed.");
            }
            return start(transaction, request, ids, selection, who);
        });
    }

    /** Ends a replay before its time; what it has sent already goes its way. */
    void cancel(String id, Caller who) {
        ReplayEntry replay = find(id);
        String subject = "replay " + replay.id();
        for (String team : teams(id)) {
            rights.require(who, team, CANCEL, subject);
        }
        database.useTransaction(transaction -> {
            if (!store.end(transaction, id, ReplayState.CANCELLED, "cancelled by " + who.name())) {
                throw Refusal.conflict("The replay has ended already.");
            }
            audit.note(transaction, who, CANCEL, subject, Outcome.DONE, null);
        });
    }

    /** One of them. */
    ReplayEntry find(String id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("There is no replay of that id."));
    }

    private String start(Handle transaction, ReplayRequest request, List<String> ids, Selection selection, Caller who) {
        String id = UUID.randomUUID().toString();
        store.begin(transaction, id, who.name(), ids, request);
        ReplayRequest.Edit edit = request.edit();
        if (edit != null) {
            store.edit(transaction, ids.get(0), who.name(), edit);
        }
        audit.note(
                transaction,
                who,
                START,
                OpenMessages.name(selection),
                Outcome.DONE,
                "replay " + id + ", messages: " + ids.size() + (edit == null ? "" : ", edited"));
        return id;
    }

    private List<String> teams(String replay) {
        return database.withHandle(handle -> handle.createQuery("SELECT DISTINCT g.team FROM replay_message r"
                        + " JOIN failed_message m ON m.id = r.message JOIN failed_group g ON g.id = m.group_id"
                        + " WHERE r.replay = :id")
                .bind("id", replay)
                .mapTo(String.class)
                .list());
    }

    private void require(Caller who, Selection selection, String act) {
        for (String team : open.teams(selection)) {
            rights.require(who, team, act, OpenMessages.name(selection));
        }
    }
}
