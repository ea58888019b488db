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

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-F]{4})_");

    @Override
    public String encodeKey(String name) {
        String known = super.encodeKey(name);
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
        String name = ESCAPED.matcher(property).replaceAll(PropertyNames::decoded);
        return super.decodeKey(name);
    }

    private static String decoded(MatchResult escape) {
        char c = (char) Integer.parseInt(escape.group(1), 16);
        return Matcher.quoteReplacement(String.valueOf(c));
    }
}
