package dev.unbus.cli.scaffold;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of Maven's summary of a reactor.
 *
 * @param flow the flow whose module it is about
 * @param time how long it took, in Maven's words
 */
record ReactorLine(String flow, boolean passed, String time) {

    private static final Pattern LINE = Pattern.compile(
            "\\[INFO] Unbus: [a-z0-9-]+/([a-z0-9-]+) \\S+ \\.* ?(SUCCESS|FAILURE|SKIPPED)(?: \\[ *([^]]+)])?.*");

    /** The result of a module, when the line is one. */
    static Optional<ReactorLine> in(String line) {
        Matcher result = LINE.matcher(line);
        return result.matches()
                ? Optional.of(new ReactorLine(
                        result.group(1),
                        result.group(2).equals("SUCCESS"),
                        result.group(3) == null ? "" : result.group(3).strip()))
                : Optional.empty();
    }
}
