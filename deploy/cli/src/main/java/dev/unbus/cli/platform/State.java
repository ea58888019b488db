package dev.unbus.cli.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a component is. */
public enum State {
    /** It runs and does not say that it is healthy, mostly because it is still starting. */
    STARTING,
    /** It runs and says that it is healthy. */
    UP,
    /** It was never started, or was stopped. */
    DOWN,
    /** Its process is gone, and nobody has stopped it. */
    FAILED;

    /** The name in JSON, in lower case. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
