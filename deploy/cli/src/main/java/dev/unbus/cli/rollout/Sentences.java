package dev.unbus.cli.rollout;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Makes one sentence of a failure, with what goes on in spite of it. */
final class Sentences {

    private Sentences() {}

    static String of(RuntimeException failure, Target target, Order order, @Nullable String previous) {
        if (failure instanceof WholeSentence) {
            return String.valueOf(failure.getMessage());
        }
        String what = String.valueOf(failure.getMessage()).strip();
        if (failure instanceof UncheckedIOException && failure.getCause() != null) {
            what += ": " + failure.getCause().getMessage();
        }
        String clause = what.endsWith(".") ? what.substring(0, what.length() - 1) : what;
        return clause + "; " + goesOn(target, order, previous) + ".";
    }

    private static String goesOn(Target target, Order order, @Nullable String previous) {
        if (target.runs(order.flow(), order.environment())) {
            return previous == null ? "whatever ran before goes on" : previous + " goes on";
        }
        return "nothing of " + order.flow() + " runs now"
                + (previous == null ? "" : "; " + previous + " is still the release that ./unbus up starts");
    }
}
