package dev.unbus.catalog.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Codes that open a session once, so that an address with a code in it is worth nothing to whoever reads it later. */
@Singleton
final class SignInCodes {

    static final Duration VALID = Duration.ofMinutes(10);

    private static final int MOST = 100;

    /**
     * A code.
     *
     * @param code the text
     * @param expiresAt from when it opens nothing any more
     */
    @Schema(name = "SignInCode")
    record Code(String code, Instant expiresAt) {}

    private final Clock clock;
    private final Map<String, Instant> expiries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    SignInCodes() {
        this(Clock.systemUTC());
    }

    SignInCodes(Clock clock) {
        this.clock = clock;
    }

    /** A new one; of many that are not used only the last hundred are good. */
    synchronized Code next() {
        String code = Secrets.next();
        Instant expiresAt = clock.instant().plus(VALID);
        expiries.put(Secrets.hash(code), expiresAt);
        return new Code(code, expiresAt);
    }

    /** Whether the code was good; it is not any more. */
    synchronized boolean use(String code) {
        Instant expiresAt = expiries.remove(Secrets.hash(code));
        return expiresAt != null && clock.instant().isBefore(expiresAt);
    }
}
