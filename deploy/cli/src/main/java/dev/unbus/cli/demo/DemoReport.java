package dev.unbus.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How a demonstration ended.
 *
 * @param addsUp true when everything was seen that the file asks for, and nothing that it does not
 * @param takenInBefore true when every order of the file had been taken in before it was dropped
 * @param seconds from the drop to the end
 * @param expectedTotal the exact worth of the placed orders in the file
 * @param total the worth of those seen, each order once
 * @param duplicates what was seen more than once, which at-least-once delivery may bring
 * @param missing a few examples of what was not seen
 * @param unexpected what happened that the file does not ask for
 */
public record DemoReport(
        String file,
        boolean addsUp,
        boolean takenInBefore,
        double seconds,
        String currency,
        BigDecimal expectedTotal,
        BigDecimal total,
        Map<Milestone, Integer> expected,
        Map<Milestone, Integer> seen,
        Map<Milestone, Integer> duplicates,
        Map<Milestone, List<String>> missing,
        @JsonProperty("unexpected") Collection<String> unexpected) {

    static DemoReport of(Expectation expectation, String file, Tally tally, boolean takenInBefore, double seconds) {
        boolean complete = tally.isComplete() && tally.unexpected().isEmpty();
        Map<Milestone, List<String>> missing = each(tally::examples);
        missing.values().removeIf(List::isEmpty);
        Map<Milestone, Integer> duplicates = each(tally::duplicates);
        duplicates.values().removeIf(count -> count == 0);
        return new DemoReport(
                file,
                complete,
                takenInBefore,
                Math.round(seconds * 10) / 10.0,
                "GBP",
                expectation.total(),
                tally.total(),
                each(tally::expectedCount),
                each(tally::count),
                duplicates,
                missing,
                List.copyOf(tally.unexpected()));
    }

    private static <T> Map<Milestone, T> each(Function<Milestone, T> value) {
        Map<Milestone, T> values = new EnumMap<>(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            values.put(milestone, value.apply(milestone));
        }
        return values;
    }
}
