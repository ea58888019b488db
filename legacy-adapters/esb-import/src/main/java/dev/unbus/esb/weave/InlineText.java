package dev.unbus.esb.weave;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text of attributes: expressions in brackets behind a hash, placeholders in braces behind a dollar, the rest as it stands. */
public final class InlineText {

    /** A part of the text. */
    public record Part(String text, boolean expression) {}

    private static final int DEEPEST = 50;

    private InlineText() {}

    /** The expression, where the whole text is one. */
    public static @Nullable String whole(String text) {
        String bare = text.strip();
        return bare.startsWith("#[") && end(bare, 2) == bare.length() - 1
                ? bare.substring(2, bare.length() - 1).strip()
                : null;
    }

    /** The parts of a text. */
    public static List<Part> parts(String text) throws NotTranslatable {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int start = text.indexOf("#["); start >= 0; start = text.indexOf("#[", from)) {
            int end = end(text, start + 2);
            if (end < 0) {
                throw new NotTranslatable("an expression that does not end or is nested too deeply", text, start);
            }
            parts.add(new Part(text.substring(from, start), false));
            parts.add(new Part(text.substring(start + 2, end).strip(), true));
            from = end + 1;
        }
        parts.add(new Part(text.substring(from), false));
        return parts.stream()
                .filter(part -> part.expression() || !part.text().isEmpty())
                .toList();
    }

    /** The place of the bracket that closes the expression; minus one where none does, or too deep inside others. */
    private static int end(String text, int from) {
        int depth = 1;
        char quote = 0;
        for (int i = from; i < text.length() && depth <= DEEPEST; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else {
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Java texts of the pieces of literal text: constants, and values of the configuration. */
    public static List<String> literal(String text) throws NotTranslatable {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", from)) {
            int end = text.indexOf('}', start);
            if (end < 0) {
                throw new NotTranslatable("a placeholder that does not end", text, start);
            }
            if (start > from) {
                pieces.add(JavaText.quote(text.substring(from, start)));
            }
            pieces.add("w.property(" + JavaText.quote(text.substring(start + 2, end)) + ")");
            from = end + 1;
        }
        if (from < text.length()) {
            pieces.add(JavaText.quote(text.substring(from)));
        }
        return pieces;
    }

    /** Java text of pieces in one. */
    public static String joined(List<String> pieces) {
        boolean single = pieces.size() == 1
                && (pieces.get(0).startsWith("\"") || pieces.get(0).startsWith("w.property("));
        return single ? pieces.get(0) : JavaText.call("Ops.join", pieces.toArray(new String[0]));
    }
}
