package dev.unbus.delivery;

import dev.unbus.secrets.SecretException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A system does not answer or is busy: the message is good and is tried again until the system is back. */
public final class UnavailableException extends DeliveryException {

    private final String system;
    private final @Nullable Duration retryAfter;

    /**
     * @param system the system that is not available, such as {@code erp}
     * @param explanation what it did instead of answering; never a part of the payload
     */
    public UnavailableException(String system, String explanation, @Nullable Throwable cause) {
        this(system, explanation, cause, null);
    }

    /**
     * As {@link #UnavailableException(String, String, Throwable)}.
     *
     * @param retryAfter how long the system asked us to wait, if it said so
     */
    public UnavailableException(
            String system, String explanation, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(system + " is unavailable: " + explanation, cause);
        this.system = system;
        this.retryAfter = retryAfter;
    }

    /** Without a secret nobody is served, until its file is there again. */
    public static UnavailableException of(SecretException missing) {
        return new UnavailableException("secret", missing.getMessage(), missing);
    }

    /** The system that is not available. */
    public String system() {
        return system;
    }

    /** How long the system asked us to wait, if it said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
