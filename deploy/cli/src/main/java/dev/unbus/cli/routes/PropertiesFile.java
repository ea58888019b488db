package dev.unbus.cli.routes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads a file of {@link Properties} entry by entry, so that each knows its line. */
final class PropertiesFile {

    private PropertiesFile() {}

    static List<Property> read(Path file) {
        List<Property> entries = new ArrayList<>();
        List<String> lines = lines(file);
        for (int at = 0; at < lines.size(); at++) {
            int first = at;
            StringBuilder entry = new StringBuilder(lines.get(at));
            while (!isComment(lines.get(first)) && continues(lines.get(at)) && at + 1 < lines.size()) {
                at++;
                entry.append('\n').append(lines.get(at));
            }
            parsed(entry.toString())
                    .forEach((key, value) ->
                            entries.add(Property.of(file, first + 1, key.toString(), value.toString())));
        }
        return entries;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private static boolean isComment(String line) {
        String content = line.stripLeading();
        return content.startsWith("#") || content.startsWith("!");
    }

    /** Ends with an odd number of backslashes. */
    private static boolean continues(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }

    private static Properties parsed(String entry) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(entry));
        } catch (IOException | IllegalArgumentException malformed) {
            // Quarkus refuses it at the start, with its own words.
            return new Properties();
        }
        return properties;
    }
}
