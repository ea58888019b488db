package dev.unbus.catalog.attention;

import static dev.unbus.catalog.attention.Severity.DANGER;
import static dev.unbus.catalog.attention.Severity.WARNING;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What needs a person, the worst first. */
public enum Kind {
    /** An integration cannot be reached. */
    INTEGRATION_DOWN(DANGER),
    /** A route does not run although nobody suspended it. */
    ROUTE_STOPPED(DANGER),
    /** Messages failed within the last minute. */
    ROUTE_FAILING(DANGER),
    /** Somebody suspended a route. */
    ROUTE_SUSPENDED(WARNING),
    /** More and more waits before a route that runs. */
    BACKLOG_GROWING(WARNING),
    /** Messages failed, and nobody has decided yet what becomes of them. */
    FAILED_MESSAGES(WARNING),
    /** An integration uses a channel that its team does not declare. */
    UNDECLARED_CHANNEL(WARNING);

    private final Severity severity;

    Kind(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }

    /** The word in the API. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
