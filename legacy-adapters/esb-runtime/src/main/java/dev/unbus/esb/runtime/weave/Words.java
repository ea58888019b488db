package dev.unbus.esb.runtime.weave;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words of a name: between blanks, dashes and underscores, and before a capital behind a small letter. */
final class Words {

    private Words() {}

    static List<String> of(String text) {
        return Stream.of(text.replaceAll("([a-z0-9])([A-Z])", "$1 $2").split("[\\s_-]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
