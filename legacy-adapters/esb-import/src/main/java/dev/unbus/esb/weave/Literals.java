package dev.unbus.esb.weave;

import dev.unbus.esb.runtime.weave.Dates;
import dev.unbus.esb.runtime.weave.WeaveException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads literals: numbers, text with expressions in it, patterns, dates. */
final class Literals {

    private final Cursor cursor;
    private final Parser parser;

    Literals(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    /** The literal at the place, or null where none begins. */
    @Nullable
    Node read() throws NotTranslatable {
        char c = cursor.next();
        if (c >= '0' && c <= '9') {
            return number();
        }
        return switch (c) {
            case '"', '\'', '`' -> string();
            case '/' -> regex();
            case '|' -> temporal();
            default -> null;
        };
    }

    private Node number() throws NotTranslatable {
        StringBuilder digits = new StringBuilder();
        digits(digits);
        int before = cursor.position();
        if (cursor.here() == '.') {
            cursor.take();
            if (Character.isDigit(cursor.here())) {
                digits.append('.');
                digits(digits);
            } else {
                cursor.back(before);
            }
        }
        if (Character.isLetter(cursor.here())) {
            throw cursor.error("a number that goes on with a letter");
        }
        return new Node.Num(digits.toString());
    }

    private void digits(StringBuilder into) {
        while (cursor.here() >= '0' && cursor.here() <= '9') {
            into.append(cursor.take());
        }
    }

    Node.Str string() throws NotTranslatable {
        char quote = cursor.take();
        List<Node> parts = new ArrayList<>();
        StringBuilder chars = new StringBuilder();
        while (cursor.here() != quote) {
            char c = cursor.take();
            if (c == 0 && cursor.here() == 0) {
                throw cursor.error("text that does not end");
            } else if (c == '\\') {
                chars.append(escape());
            } else if (c == '$' && (cursor.here() == '(' || cursor.here() == '{')) {
                flush(parts, chars);
                parts.add(cursor.here() == '(' ? interpolated() : placeholder());
            } else {
                chars.append(c);
            }
        }
        cursor.take();
        flush(parts, chars);
        return new Node.Str(parts);
    }

    private static void flush(List<Node> parts, StringBuilder chars) {
        if (!chars.isEmpty()) {
            parts.add(new Node.Chars(chars.toString()));
            chars.setLength(0);
        }
    }

    private Node interpolated() throws NotTranslatable {
        cursor.take();
        Node expression = parser.expression();
        cursor.expect(")");
        return expression;
    }

    private Node placeholder() throws NotTranslatable {
        cursor.take();
        String key = cursor.until('}');
        if (key == null) {
            throw cursor.error("a placeholder that does not end");
        }
        return new Node.Property(key);
    }

    private String escape() throws NotTranslatable {
        char c = cursor.take();
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'u' -> unicode();
            default -> String.valueOf(c);
        };
    }

    private String unicode() throws NotTranslatable {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            digits.append(cursor.take());
        }
        try {
            return String.valueOf((char) Integer.parseInt(digits.toString(), 16));
        } catch (NumberFormatException e) {
            throw cursor.error("an escape of no character");
        }
    }

    Node.Regex regex() throws NotTranslatable {
        cursor.expect("/");
        String pattern = cursor.until('/');
        try {
            if (pattern != null) {
                String unescaped = pattern.replace("\\/", "/");
                Pattern.compile(unescaped);
                return new Node.Regex(unescaped);
            }
        } catch (PatternSyntaxException e) {
            throw cursor.error("no regular expression");
        }
        throw cursor.error("a pattern that does not end");
    }

    private Node temporal() throws NotTranslatable {
        cursor.expect("|");
        String text = cursor.until('|');
        try {
            if (text != null) {
                Dates.literal(text);
                return new Node.Temporal(text);
            }
        } catch (WeaveException e) {
            throw cursor.error("no date, time or period");
        }
        throw cursor.error("a date that does not end");
    }
}
