package dev.unbus.acceptance;

import java.time.Duration;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Divides every time in a configuration or rules of Prometheus (windows, offsets, {@code for}, intervals) by the same number and
 * leaves all else as it is: the same rules, in a hurry.
 *
 * @param by the number
 */
record ShorterTimes(int by) {

    private static final Pattern TIME = Pattern.compile("(?<=\\[|offset |for: |interval: )([0-9]+)([smhd])\\b");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    String in(String text) {
        return TIME.matcher(text).replaceAll(this::shorter);
    }

    private String shorter(MatchResult time) {
        Duration unit = UNITS.getOrDefault(time.group(2), Duration.ZERO);
        return unit.multipliedBy(Long.parseLong(time.group(1))).dividedBy(by).toMillis() + "ms";
    }
}
