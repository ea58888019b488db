package dev.unbus.catalog.failed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Why messages failed: those of one cause make a group.
 *
 * @param arrival one of them
 * @param message what the exception says, with {@code #} for what differs from message to message
 */
record Cause(Arrival arrival, String message) {

    private static final int LONGEST = 2_000;

    /** Ids, quoted words and numbers, in this order: a number may be a part of the others. */
    private static final List<Pattern> VARIABLE = List.of(
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
            Pattern.compile("'[^']{0,200}'|\"[^\"]{0,200}\""),
            Pattern.compile("\\d+([.,:T/-]*\\d+)*Z?"));

    static Cause of(Arrival arrival) {
        return new Cause(arrival, folded(arrival.message()));
    }

    /** Names the group; the same for the same cause in every database. */
    String id() {
        String name = String.join(
                "\n", arrival.integration().toString(), arrival.route(), arrival.step(), arrival.cause(), message);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    private static String folded(String message) {
        String text = message;
        for (Pattern pattern : VARIABLE) {
            text = pattern.matcher(text).replaceAll("#");
        }
        text = text.replaceAll("#(, #)+( and # more)?", "#, …");
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
