package dev.unbus.esb.weave;

import org.jspecify.annotations.Nullable;

/** A place in the text of a script; blanks and comments are skipped before every look. */
final class Cursor {

    private final String text;
    private int position;

    Cursor(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    int position() {
        return position;
    }

    void back(int to) {
        position = to;
    }

    NotTranslatable error(String construct) {
        return new NotTranslatable(construct, text, position);
    }

    void skip() {
        while (position < text.length()) {
            if (Character.isWhitespace(text.charAt(position))) {
                position++;
            } else if (text.startsWith("//", position)) {
                int end = text.indexOf('\n', position);
                position = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", position)) {
                int end = text.indexOf("*/", position);
                position = end < 0 ? text.length() : end + 2;
            } else {
                return;
            }
        }
    }

    boolean atEnd() {
        skip();
        return position >= text.length();
    }

    char next() {
        skip();
        return here();
    }

    /** The character at the place, blanks and all; zero at the end. */
    char here() {
        return position < text.length() ? text.charAt(position) : 0;
    }

    char take() {
        return position < text.length() ? text.charAt(position++) : 0;
    }

    boolean looksAt(String symbol) {
        skip();
        return text.startsWith(symbol, position);
    }

    boolean accept(String symbol) {
        boolean found = looksAt(symbol);
        position += found ? symbol.length() : 0;
        return found;
    }

    void expect(String symbol) throws NotTranslatable {
        if (!accept(symbol)) {
            throw error("no '" + symbol + "' where one is needed");
        }
    }

    /** The identifier at the place, without taking it. */
    @Nullable
    String peekWord() {
        skip();
        int end = wordEnd(position);
        return end == position ? null : text.substring(position, end);
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && wordAt(end, from)) {
            end++;
        }
        return end;
    }

    private boolean wordAt(int at, int from) {
        char c = text.charAt(at);
        return Character.isLetter(c) || c == '_' || (at > from && Character.isDigit(c));
    }

    boolean acceptWord(String word) {
        boolean found = word.equals(peekWord());
        position += found ? word.length() : 0;
        return found;
    }

    String word() throws NotTranslatable {
        String word = peekWord();
        if (word == null) {
            throw error(atEnd() ? "unexpected end" : "unexpected '" + here() + "'");
        }
        position += word.length();
        return word;
    }

    /** Whether a line ends between the place and what comes next. */
    boolean lineEnds() {
        int from = position;
        skip();
        boolean ends = text.substring(from, position).indexOf('\n') >= 0;
        position = from;
        return ends;
    }

    /** The rest of the line, taken. */
    String line() {
        int end = text.indexOf('\n', position);
        String line = text.substring(position, end < 0 ? text.length() : end);
        position += line.length();
        return line;
    }

    /** The text up to a mark on the way, taken with the mark; null and nothing taken where there is none. */
    @Nullable
    String until(char mark) {
        int end = position;
        while (end < text.length() && text.charAt(end) != mark) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            return null;
        }
        String found = text.substring(position, end);
        position = end + 1;
        return found;
    }
}
