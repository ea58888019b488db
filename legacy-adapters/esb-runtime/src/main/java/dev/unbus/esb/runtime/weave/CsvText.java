package dev.unbus.esb.runtime.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comma-separated text into records and back; the first line names the columns unless the options say otherwise. */
final class CsvText {

    private CsvText() {}

    static List<@Nullable Object> read(String text, Map<String, String> options) {
        List<List<String>> lines = lines(text, separator(options), quote(options));
        boolean header = !"false".equals(options.get("header"));
        List<@Nullable Object> records = new ArrayList<>();
        for (List<String> line : header && !lines.isEmpty() ? lines.subList(1, lines.size()) : lines) {
            Obj entry = Obj.create();
            for (int i = 0; i < line.size(); i++) {
                boolean named = header && i < lines.get(0).size();
                entry.with(named ? lines.get(0).get(i) : "column_" + i, line.get(i));
            }
            records.add(entry);
        }
        return records;
    }

    private static char separator(Map<String, String> options) {
        String separator = options.getOrDefault("separator", ",");
        return "\\t".equals(separator) ? '\t' : separator.charAt(0);
    }

    private static char quote(Map<String, String> options) {
        String quote = options.getOrDefault("quote", "\"");
        return quote.isEmpty() ? '"' : quote.charAt(0);
    }

    private static List<List<String>> lines(String text, char separator, char quote) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == quote && i + 1 < text.length() && text.charAt(i + 1) == quote) {
                field.append(text.charAt(++i));
            } else if (c == quote) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                take(line, field);
            } else if (c == '\n' && !quoted) {
                end(lines, line, field);
                line = new ArrayList<>();
            } else if (c != '\r' || quoted) {
                field.append(c);
            }
        }
        end(lines, line, field);
        return lines;
    }

    private static void take(List<String> line, StringBuilder field) {
        line.add(field.toString());
        field.setLength(0);
    }

    private static void end(List<List<String>> lines, List<String> line, StringBuilder field) {
        if (!line.isEmpty() || !field.isEmpty()) {
            take(line, field);
            lines.add(line);
        }
    }

    static String write(@Nullable Object value, Map<String, String> options) {
        List<@Nullable Object> records = Values.list(value);
        StringBuilder out = new StringBuilder();
        boolean first = !"false".equals(options.get("header"));
        for (Object entry : records == null ? List.of(Values.pairs(value, "CSV")) : records) {
            List<Pair> pairs = records == null ? Values.pairs(value, "CSV") : Values.pairs(entry, "CSV");
            if (first) {
                line(out, pairs.stream().map(pair -> pair.key().name()).toList(), options);
            }
            first = false;
            line(out, pairs.stream().map(pair -> field(pair.value())).toList(), options);
        }
        return out.toString();
    }

    private static String field(@Nullable Object value) {
        return Values.plain(value) == null ? "" : Coerce.text(value);
    }

    private static void line(StringBuilder out, List<String> fields, Map<String, String> options) {
        String separator = String.valueOf(separator(options));
        String quote = String.valueOf(quote(options));
        boolean always = "true".equals(options.get("quoteValues"));
        List<String> written = new ArrayList<>();
        for (String field : fields) {
            boolean needed = always || field.contains(separator) || field.contains(quote) || field.contains("\n");
            written.add(needed ? quote + field.replace(quote, quote + quote) + quote : field);
        }
        out.append(String.join(separator, written)).append('\n');
    }
}
