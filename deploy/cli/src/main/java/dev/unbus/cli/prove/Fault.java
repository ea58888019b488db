package dev.unbus.cli.prove;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;

/** What happens to the processes and their connections. */
public enum Fault {
    /** An instance is killed, and started again a while after. */
    KILL("kill", "kill -9 of an instance", 200, 3_000),
    /** An instance stands still for longer than any time-out of its transactions and claims, and goes on. */
    PAUSE("pause", "pause of an instance", 10_000, 13_000),
    /** The brokers, or the database, are killed and started again on their data. */
    BROKER_KILL("broker-kill", "kill -9 of a broker", 200, 2_000),
    /** The connections to a broker, or to all, are cut and refused for a while. */
    CUT("cut", "connections cut", 500, 7_000);

    private final String word;
    private final String description;
    private final long shortestMillis;
    private final long longestMillis;

    Fault(String word, String description, long shortestMillis, long longestMillis) {
        this.word = word;
        this.description = description;
        this.shortestMillis = shortestMillis;
        this.longestMillis = longestMillis;
    }

    /** Its name in JSON. */
    @JsonValue
    public String word() {
        return word;
    }

    String description() {
        return description;
    }

    /** How long it lasts: {@code share}, from 0 to 1, of the way from the shortest to the longest. */
    Duration duration(double share) {
        return Duration.ofMillis(shortestMillis + (long) (share * (longestMillis - shortestMillis)));
    }
}
