package dev.unbus.esb.dialect;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Makes identifiers of the names of the old bus, whatever characters they hold; none is given twice. */
public final class Names {

    private static final int LONGEST = 80;

    private final Set<String> routes = new HashSet<>();
    private final Set<String> methods = new HashSet<>();

    /** With no identifier taken. */
    public Names() {}

    /** A route id that nobody has yet: {@code StockQuoteProxy} becomes {@code stock-quote-proxy}, the second one {@code …-2}. */
    public String route(String name) {
        return free(kebab(name), "-", routes);
    }

    /** A method name that nobody has yet. */
    String method(String hint) {
        StringBuilder camel = new StringBuilder();
        for (String word : kebab(hint).split("-", -1)) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        boolean unusable = Character.isDigit(camel.charAt(0)) || SourceVersion.isKeyword(camel);
        return free(unusable ? "f" + camel : camel.toString(), "", methods);
    }

    private static String free(String wanted, String between, Set<String> taken) {
        String name = wanted;
        for (int next = 2; !taken.add(name); next++) {
            name = wanted + between + next;
        }
        return name;
    }

    /** Lower-case words of ASCII letters and digits, joined by hyphens; {@code unnamed} when nothing is left. */
    public static String kebab(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String words = plain.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("^-+|-+$", "");
        String cut = words.length() > LONGEST ? words.substring(0, LONGEST).replaceAll("-+$", "") : words;
        return cut.isEmpty() ? "unnamed" : cut;
    }
}
