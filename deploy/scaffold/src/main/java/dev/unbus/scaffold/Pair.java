package dev.unbus.scaffold;

import dev.unbus.catalog.model.Guarantee;
import dev.unbus.scaffold.Kind.Manner;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What an integration begins and ends with.
 *
 * @param from its source
 * @param to its sink
 */
public record Pair(Kind from, Kind to) {

    /** Sinks that commit together with the record of what was consumed. */
    private static final Set<Kind> COMMITTING = Set.of(Kind.JMS, Kind.KAFKA, Kind.DATABASE);

    /** Refuses what makes no sense. */
    public Pair {
        if (to == Kind.TIMER) {
            throw ScaffoldException.wrong(
                    "a timer can only be where an integration begins: nothing can be sent to one");
        }
    }

    /** Every pair that makes sense. */
    public static List<Pair> all() {
        return Arrays.stream(Kind.values())
                .flatMap(from -> Arrays.stream(Kind.values())
                        .filter(to -> to != Kind.TIMER)
                        .map(to -> new Pair(from, to)))
                .toList();
    }

    /** What the pair can give, as its descriptor says. */
    public Guarantee guarantee() {
        return switch (from.manner()) {
            case ANSWERING, FIRING -> Guarantee.AT_MOST_ONCE;
            case POLLED -> Guarantee.AT_LEAST_ONCE;
            case GROUPED -> COMMITTING.contains(to) ? Guarantee.EFFECTIVELY_ONCE : Guarantee.AT_LEAST_ONCE;
        };
    }

    boolean answers() {
        return from.manner() == Manner.ANSWERING;
    }

    /** What keeps the commit record, where the sink does not keep it by itself; empty for none. */
    String commitRecord() {
        if (from.manner() != Manner.GROUPED || to == Kind.JMS || to == Kind.KAFKA) {
            return "";
        }
        return to == Kind.DATABASE ? "database" : from == Kind.JMS ? "" : "kafka";
    }

    boolean failsToJms() {
        return from == Kind.JMS || (to == Kind.JMS && from.manner() == Manner.GROUPED);
    }

    /** Whether what fails, or the commit record, goes to Kafka although neither end does. */
    boolean leansOnKafka() {
        return !answers() && !failsToJms() && from != Kind.KAFKA && to != Kind.KAFKA;
    }

    boolean usesKafka() {
        return from == Kind.KAFKA || to == Kind.KAFKA || leansOnKafka();
    }

    boolean usesBrokers() {
        return usesKafka() || from == Kind.JMS || to == Kind.JMS;
    }

    /** The pair as {@code from-to}. */
    @Override
    public String toString() {
        return from.label() + "-" + to.label();
    }
}
