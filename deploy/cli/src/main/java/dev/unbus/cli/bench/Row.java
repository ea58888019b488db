package dev.unbus.cli.bench;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One contender's medians over all rounds; what could not be measured is null.
 *
 * @param messages how many messages were measured in a round
 * @param perSecond messages a second
 * @param ofLimit its throughput as a share of the bare loop's
 * @param oursAgainstIt the throughput of Unbus as a multiple of its own
 * @param p50Millis latency at the fixed rate, median
 * @param p99Millis the same, 99th percentile
 * @param missing how many messages had not arrived at the end of the latency measurement
 * @param cpuMicros processor time a message
 * @param allocatedBytes allocated bytes a message
 * @param peakMiB the most resident memory
 * @param failure why a figure is missing
 */
record Row(
        String contender,
        @Nullable Double messages,
        @Nullable Double perSecond,
        @Nullable Double ofLimit,
        @Nullable Double oursAgainstIt,
        @Nullable Double p50Millis,
        @Nullable Double p99Millis,
        @Nullable Double missing,
        @Nullable Double cpuMicros,
        @Nullable Double allocatedBytes,
        @Nullable Double peakMiB,
        @Nullable String failure) {

    /** The row of a contender among all that was measured; the first contender is the limit and the second is ours. */
    static Row of(Contender contender, List<Contender> contenders, List<Measured> all) {
        double perSecond = perSecond(contender, all);
        Medians medians = new Medians(contender, all);
        return new Row(
                contender.name(),
                medians.of(each -> each.throughput().messages()),
                known(perSecond),
                known(Statistics.ratio(perSecond, perSecond(contenders.get(0), all))),
                known(Statistics.ratio(perSecond(contenders.get(1), all), perSecond)),
                medians.of(each -> each.latency().p50Millis()),
                medians.of(each -> each.latency().p99Millis()),
                medians.of(each -> each.latency().missing()),
                medians.of(each -> each.throughput().cpuMicros()),
                medians.of(each -> each.throughput().allocatedBytes()),
                medians.of(each -> each.throughput().peakMiB()),
                medians.failure());
    }

    private static double perSecond(Contender contender, List<Measured> all) {
        return new Medians(contender, all).raw(each -> each.throughput().perSecond());
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private record Medians(Contender contender, List<Measured> all) {

        double raw(ToDoubleFunction<Measured> figure) {
            return Statistics.median(
                    rounds().stream().map(figure::applyAsDouble).toList());
        }

        @Nullable
        Double of(ToDoubleFunction<Measured> figure) {
            return known(raw(figure));
        }

        @Nullable
        String failure() {
            return rounds().stream()
                    .map(Measured::failure)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private List<Measured> rounds() {
            return all.stream()
                    .filter(each -> each.contender().equals(contender.name()))
                    .toList();
        }
    }
}
