package dev.unbus.esb.runtime.weave;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole numbers from one to another, both included, upwards or downwards. */
public record Range(int from, int to) {

    private static final int LONGEST = 1_000_000;

    /** The range between two numbers. */
    public static Range of(@Nullable Object from, @Nullable Object to) {
        return new Range(Coerce.whole(from), Coerce.whole(to));
    }

    List<@Nullable Object> values() {
        if (Math.abs((long) to - from) > LONGEST) {
            throw new WeaveException("a range is longer than " + LONGEST);
        }
        List<@Nullable Object> values = new ArrayList<>();
        int step = from <= to ? 1 : -1;
        for (int i = from; i != to + step; i += step) {
            values.add(BigDecimal.valueOf(i));
        }
        return values;
    }
}
