package dev.unbus.catalog.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Who is signed in. Sessions are in memory: to sign in anew after a restart takes one command, or one click. */
@Singleton
final class Sessions {

    private static final int MOST = 1_000;

    /** One of them, and from which time on it counts as idle. */
    private record Session(Warrant warrant, Instant opened, Instant used) {}

    private final Duration idle;
    private final Duration longest;
    private final Clock clock;
    private final Map<String, Session> sessions = new RecentlyUsed<>(MOST);

    @Inject
    Sessions(AccessConfig config) {
        this(config.sessionIdle(), config.sessionLongest(), Clock.systemUTC());
    }

    Sessions(Duration idle, Duration longest, Clock clock) {
        this.idle = idle;
        this.longest = longest;
        this.clock = clock;
    }

    /** Opens one and returns its secret. */
    synchronized String open(Warrant warrant) {
        String secret = Secrets.next();
        Instant now = clock.instant();
        sessions.put(Secrets.hash(secret), new Session(warrant, now, now));
        return secret;
    }

    /**
     * Whose session it is; empty when it has ended.
     *
     * @throws ProviderAwayException when a provider has to be asked and does not answer
     */
    Optional<Caller> caller(String secret) {
        Optional<Caller> caller = use(secret).flatMap(Warrant::caller);
        if (caller.isEmpty()) {
            remove(secret);
        }
        return caller;
    }

    /** When it ends if it is not used until then. */
    synchronized Optional<Instant> end(String secret) {
        return Optional.ofNullable(sessions.get(Secrets.hash(secret))).map(this::end);
    }

    /** Ends it, because the caller wants that. */
    void close(String secret) {
        remove(secret).ifPresent(Warrant::end);
    }

    private synchronized Optional<Warrant> use(String secret) {
        Instant now = clock.instant();
        Session session = sessions.computeIfPresent(
                Secrets.hash(secret),
                (key, last) -> now.isAfter(end(last)) ? null : new Session(last.warrant(), last.opened(), now));
        return Optional.ofNullable(session).map(Session::warrant);
    }

    private synchronized Optional<Warrant> remove(String secret) {
        return Optional.ofNullable(sessions.remove(Secrets.hash(secret))).map(Session::warrant);
    }

    private Instant end(Session session) {
        Instant whenIdle = session.used().plus(idle);
        Instant atLast = session.opened().plus(longest);
        return whenIdle.isBefore(atLast) ? whenIdle : atLast;
    }
}
