package dev.unbus.catalog.audit;

import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.http.Refusal;
import jakarta.inject.Singleton;

/** Everyone signed in sees every route; only its team acts on it and reads its messages. */
@Singleton
public final class TeamRights {

    private final Audit audit;

    TeamRights(Audit audit) {
        this.audit = audit;
    }

    /**
     * Lets those pass who may do this.
     *
     * @throws Refusal with status 403, noted in the audit, when the caller is not of the team
     */
    public void require(Caller who, String team, String act, String subject) {
        if (!who.mayActFor(team)) {
            audit.note(who, act, subject, Outcome.REFUSED, "it belongs to team " + team);
            throw Refusal.forbidden("This belongs to team " + team + ", which you are not a member of.");
        }
    }

    /**
     * Lets those pass who may do what concerns all teams.
     *
     * @throws Refusal with status 403, noted in the audit, when the caller is no admin
     */
    public void requireAdmin(Caller who, String act, String subject) {
        if (!who.admin()) {
            audit.note(who, act, subject, Outcome.REFUSED, "it concerns all teams");
            throw Refusal.forbidden("This concerns all teams: only members of the admin group may do it.");
        }
    }
}
