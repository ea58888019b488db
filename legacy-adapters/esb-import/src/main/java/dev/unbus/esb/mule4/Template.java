package dev.unbus.esb.mule4;

import java.util.ArrayList;
import java.util.List;

/** A text with expressions between {@code #[} and {@code ]} in it. */
record Template(List<Part> parts) {

    Template {
        parts = List.copyOf(parts);
    }

    /** A piece of text, or an expression without its brackets. */
    record Part(String text, boolean isExpression) {}

    static Template of(String text) {
        String whole = text.strip();
        if (whole.startsWith("#[") && end(whole, 2) == whole.length() - 1) {
            return new Template(List.of(new Part(whole.substring(2, whole.length() - 1), true)));
        }
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf("#["); open >= 0; open = text.indexOf("#[", at)) {
            int close = end(text, open + 2);
            if (close < 0) {
                break;
            }
            if (open > at) {
                parts.add(new Part(text.substring(at, open), false));
            }
            parts.add(new Part(text.substring(open + 2, close), true));
            at = close + 1;
        }
        if (at < text.length()) {
            parts.add(new Part(text.substring(at), false));
        }
        return new Template(parts);
    }

    /** Where the bracket that is open at a position closes, outside of string literals; -1 when it does not. */
    private static int end(String text, int from) {
        int depth = 1;
        char quote = 0;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                if (c == '\\') {
                    at++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    boolean isLiteral() {
        return parts.stream().noneMatch(Part::isExpression);
    }
}
