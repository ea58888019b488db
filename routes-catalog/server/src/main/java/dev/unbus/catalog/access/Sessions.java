package dev.unbus.catalog.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in. Sessions are in memory: to sign in anew after a restart takes one command. Those opened with a token end when the
 * token is changed.
 */
@Singleton
final class Sessions {

    private static final int MOST = 1_000;

    /** One of them, from which time on it counts as idle, and the token that opened it. */
    private record Session(Caller caller, Instant opened, Instant used, String tokenHash) {}

    private final Token token;
    private final Duration idle;
    private final Duration longest;
    private final Clock clock;
    private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > MOST;
        }
    };

    @Inject
    Sessions(Token token, AccessConfig config) {
        this(token, config.sessionIdle(), config.sessionLongest(), Clock.systemUTC());
    }

    Sessions(Token token, Duration idle, Duration longest, Clock clock) {
        this.token = token;
        this.idle = idle;
        this.longest = longest;
        this.clock = clock;
    }

    /** Opens one and returns its secret. */
    synchronized String open(Caller caller) {
        String secret = Secrets.next();
        Instant now = clock.instant();
        sessions.put(Secrets.hash(secret), new Session(caller, now, now, tokenHash()));
        return secret;
    }

    /** Whose session it is; empty when it has ended. */
    synchronized Optional<Caller> caller(String secret) {
        String key = Secrets.hash(secret);
        Session session = sessions.get(key);
        if (session == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (now.isAfter(end(session)) || !session.tokenHash().equals(tokenHash())) {
            sessions.remove(key);
            return Optional.empty();
        }
        sessions.put(key, new Session(session.caller(), session.opened(), now, session.tokenHash()));
        return Optional.of(session.caller());
    }

    /** When it ends if it is not used until then. */
    synchronized Optional<Instant> end(String secret) {
        return Optional.ofNullable(sessions.get(Secrets.hash(secret))).map(this::end);
    }

    synchronized void close(String secret) {
        sessions.remove(Secrets.hash(secret));
    }

    private Instant end(Session session) {
        Instant whenIdle = session.used().plus(idle);
        Instant atLast = session.opened().plus(longest);
        return whenIdle.isBefore(atLast) ? whenIdle : atLast;
    }

    private String tokenHash() {
        return Secrets.hash(token.value().orElse(""));
    }
}
