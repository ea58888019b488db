package dev.unbus.cli.prove;

import java.util.Locale;

/** What stands at an end of the route. */
enum End {
    JMS,
    KAFKA,
    FILE,
    DATABASE;

    /** As the proof's clients call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
