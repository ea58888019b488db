package dev.unbus.catalog.attention;

import java.util.Locale;

/** Numbers as sentences have them. */
final class Count {

    private Count() {}

    /** For example {@code 1 message}, {@code 12,000 messages}. */
    static String of(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : noun + "s");
    }
}
