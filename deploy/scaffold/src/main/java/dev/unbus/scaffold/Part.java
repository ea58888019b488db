package dev.unbus.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What one end contributes to an integration: a text for each section, which begins with a line {@code == name}.
 *
 * @param sections the lines of each
 */
record Part(Map<String, List<String>> sections) {

    private static final String HEADING = "== ";

    /** The part of a source. */
    static Part from(Kind kind) {
        return parse(resource("from/" + kind.label() + ".part"));
    }

    /** The part of a sink. */
    static Part to(Kind kind) {
        return parse(resource("to/" + kind.label() + ".part"));
    }

    /** The text of a file beside this class. */
    static String resource(String name) {
        try (InputStream content = Objects.requireNonNull(Part.class.getResourceAsStream(name), name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }

    private static Part parse(String text) {
        Map<String, List<String>> sections = new TreeMap<>();
        List<String> current = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(HEADING)) {
                current = sections.computeIfAbsent(line.substring(HEADING.length()), name -> new ArrayList<>());
            } else {
                current.add(line);
            }
        }
        return new Part(sections);
    }

    /** The lines of a section; none when the part has nothing to say there. */
    List<String> lines(String section) {
        return sections.getOrDefault(section, List.of());
    }

    boolean has(String section) {
        return !lines(section).isEmpty();
    }
}
