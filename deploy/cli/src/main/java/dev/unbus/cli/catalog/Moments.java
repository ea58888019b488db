package dev.unbus.cli.catalog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as the command shows them: to the second, in UTC. */
final class Moments {

    private Moments() {}

    static String toSecond(String instant) {
        return Instant.parse(instant).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
