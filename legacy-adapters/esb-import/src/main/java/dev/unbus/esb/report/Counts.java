package dev.unbus.esb.report;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import java.util.List;

/**
 * How many units came to which end.
 *
 * @param units all of them: the sum of the others
 */
record Counts(int units, int converted, int different, int stubbed, int ignored, int failed) {

    static Counts of(List<Unit> units) {
        return new Counts(
                units.size(),
                count(units, Outcome.CONVERTED),
                count(units, Outcome.DIFFERENT),
                count(units, Outcome.STUBBED),
                count(units, Outcome.IGNORED),
                count(units, Outcome.FAILED));
    }

    Counts and(Counts other) {
        return new Counts(
                units + other.units,
                converted + other.converted,
                different + other.different,
                stubbed + other.stubbed,
                ignored + other.ignored,
                failed + other.failed);
    }

    static Counts none() {
        return new Counts(0, 0, 0, 0, 0, 0);
    }

    /** The share of units that nothing is left to do for but to look at a difference; 1 for none at all. */
    double share() {
        return units == 0 ? 1 : (units - stubbed - failed) / (double) units;
    }

    /** Whether nothing is stubbed or failed. */
    boolean clean() {
        return stubbed + failed == 0;
    }

    private static int count(List<Unit> units, Outcome outcome) {
        return (int) units.stream()
                .filter(unit -> unit.outcome().filter(outcome::equals).isPresent())
                .count();
    }
}
