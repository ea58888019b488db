package dev.unbus.esb.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts of line breaks alone on their way through Camel's YAML writer, which loses those at the end of a document. */
final class Breaks {

    private static final String MARK = "[breaks]";

    private Breaks() {}

    /** The text, or one that the writer keeps. */
    static @Nullable String packed(@Nullable String text) {
        return text != null && isAlone(text) ? MARK + text.length() : text;
    }

    /** Whether a text is line breaks and nothing else. */
    static boolean isAlone(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character == '\n');
    }

    /** Puts the line breaks back where the text was written. */
    static void unpack(ObjectNode fields) {
        fields.properties().stream()
                .filter(field -> isPacked(field.getValue().asText()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(name -> {
                    int many = Integer.parseInt(fields.path(name).asText().substring(MARK.length()));
                    fields.put(name, "\n".repeat(many));
                });
    }

    private static boolean isPacked(String text) {
        return text.startsWith(MARK) && text.substring(MARK.length()).matches("\\d+");
    }
}
