package dev.unbus.jms;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.component.jms.DefaultJmsKeyFormatStrategy;

/**
 * Header names as JMS property names, and back. Jakarta Messaging (3.5.1) wants Java identifiers that are no words of the
 * selector language; Camel's own strategy knows dots and hyphens, here any other character becomes {@code _xHHHH_}.
 */
final class PropertyNames extends DefaultJmsKeyFormatStrategy {

    private static final Set<String> SELECTOR_WORDS =
            Set.of("NULL", "TRUE", "FALSE", "NOT", "AND", "OR", "BETWEEN", "LIKE", "IN", "IS", "ESCAPE");

    private static final int LONGEST_WORD = "BETWEEN".length();

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-F]{4})_");

    @Override
    public String encodeKey(String name) {
        String known = super.encodeKey(name);
        if (isPlain(known)) {
            return known;
        }
        boolean word = SELECTOR_WORDS.contains(known.toUpperCase(Locale.ROOT));
        StringBuilder encoded = new StringBuilder(known.length());
        for (int i = 0; i < known.length(); i++) {
            char c = known.charAt(i);
            boolean legal = i == 0 ? !word && Character.isJavaIdentifierStart(c) : Character.isJavaIdentifierPart(c);
            encoded.append(legal ? String.valueOf(c) : "_x%04X_".formatted((int) c));
        }
        return encoded.toString();
    }

    @Override
    public String decodeKey(String property) {
        if (property.indexOf('_') < 0) {
            return property;
        }
        String name = ESCAPED.matcher(property).replaceAll(PropertyNames::decoded);
        return super.decodeKey(name);
    }

    /** Most names are: letters and digits, longer than any word of the selector language. */
    private static boolean isPlain(String name) {
        if (name.length() <= LONGEST_WORD || !Character.isJavaIdentifierStart(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            if (!Character.isJavaIdentifierPart(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(MatchResult escape) {
        char c = (char) Integer.parseInt(escape.group(1), 16);
        return Matcher.quoteReplacement(String.valueOf(c));
    }
}
