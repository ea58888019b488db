package dev.unbus.cli.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a component is, in the order of starting. */
public enum Kind {
    /** The embedded brokers. */
    DEVSTACK(384),
    /** The simulated legacy systems. */
    LEGACY(128),
    /** An integration of a team. */
    INTEGRATION(96),
    /** The catalog with its console. */
    CATALOG(128);

    private final int heapMiB;

    Kind(int heapMiB) {
        this.heapMiB = heapMiB;
    }

    int heapMiB() {
        return heapMiB;
    }

    /** The name in JSON, in lower case. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
