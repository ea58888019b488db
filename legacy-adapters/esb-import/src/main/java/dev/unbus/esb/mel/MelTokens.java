package dev.unbus.esb.mel;

import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signs of an expression, one after the other. */
final class MelTokens {

    private static final List<String> SIGNS = List.of(
            "==", "!=", "<=", ">=", "&&", "||", "~=", ".?", "+=", "+", "-", "*", "/", "%", "<", ">", "!", "?", ":", "(",
            ")", "[", "]", "{", "}", ",", ".", "=", ";");

    private final String text;
    private int position;

    MelTokens(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    void back(int to) {
        position = to;
    }

    NotTranslatable error(String construct) {
        return error(construct, position);
    }

    NotTranslatable error(String construct, int at) {
        return new NotTranslatable(construct, text, at);
    }

    private void skip() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    boolean atEnd() {
        skip();
        return position >= text.length();
    }

    /** The sign that comes next, the longest that fits, or null. */
    @Nullable
    String peekSign() {
        skip();
        return SIGNS.stream()
                .filter(sign -> text.startsWith(sign, position))
                .findFirst()
                .orElse(null);
    }

    boolean accept(String sign) {
        boolean found = sign.equals(peekSign());
        position += found ? sign.length() : 0;
        return found;
    }

    void expect(String sign) throws NotTranslatable {
        if (!accept(sign)) {
            throw error("no '" + sign + "' where one is needed");
        }
    }

    @Nullable
    String peekWord() {
        skip();
        int end = position;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        boolean word = end > position && Character.isJavaIdentifierStart(text.charAt(position));
        return word ? text.substring(position, end) : null;
    }

    boolean acceptWord(String word) {
        boolean found = word.equals(peekWord());
        position += found ? word.length() : 0;
        return found;
    }

    String word() throws NotTranslatable {
        String word = peekWord();
        if (word == null) {
            throw error(atEnd() ? "unexpected end" : "unexpected '" + text.charAt(position) + "'");
        }
        position += word.length();
        return word;
    }

    /** A number, or null. */
    @Nullable
    String number() {
        skip();
        int end = position;
        while (end < text.length() && (Character.digit(text.charAt(end), 10) >= 0 || isPoint(end))) {
            end++;
        }
        if (end == position || text.charAt(position) == '.' || text.charAt(position) > '9') {
            return null;
        }
        String number = text.substring(position, end);
        position = end;
        return number;
    }

    private boolean isPoint(int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.digit(text.charAt(at + 1), 10) >= 0;
    }

    /** Text in quotes, or null. */
    @Nullable
    String quoted() throws NotTranslatable {
        skip();
        char quote = position < text.length() ? text.charAt(position) : 0;
        if (quote != '\'' && quote != '"') {
            return null;
        }
        StringBuilder value = new StringBuilder();
        int at = position + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at);
            boolean escaped = c == '\\' && at + 1 < text.length();
            value.append(escaped ? escape(text.charAt(at + 1)) : c);
            at += escaped ? 2 : 1;
        }
        if (at >= text.length()) {
            throw error("text that does not end");
        }
        position = at + 1;
        return value.toString();
    }

    private char escape(char c) throws NotTranslatable {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '\\', '\'', '"', '/' -> c;
            default -> throw error("the escape \\" + c);
        };
    }
}
