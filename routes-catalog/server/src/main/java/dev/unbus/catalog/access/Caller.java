package dev.unbus.catalog.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * Who calls.
 *
 * @param name as the audit shows it
 * @param teams whose integrations the caller may act on
 * @param admin whether the caller may act on all
 */
public record Caller(String name, Set<String> teams, boolean admin) {

    /** Whoever has the token of the token file. */
    public static final Caller TOKEN = new Caller("token", Set.of(), true);

    private static final String KEY = Caller.class.getName();

    /** Takes the teams as they are now. */
    public Caller {
        teams = Set.copyOf(teams);
    }

    /** Who makes this call. */
    public static Caller of(RoutingContext call) {
        Caller caller = call.get(KEY);
        if (caller == null) {
            throw new IllegalStateException("the gate lets no call pass without a caller");
        }
        return caller;
    }

    /** Notes who makes this call. */
    public void calls(RoutingContext call) {
        call.put(KEY, this);
    }

    /** Whether the caller may act on what belongs to that team. */
    public boolean mayActFor(String team) {
        return admin || teams.contains(team);
    }
}
