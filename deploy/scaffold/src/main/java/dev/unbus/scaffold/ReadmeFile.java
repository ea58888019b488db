package dev.unbus.scaffold;

import java.util.LinkedHashSet;
import java.util.List;

/** Writes the README: in, out, what can go wrong, how to run it. */
final class ReadmeFile {

    private static final int MANAGEMENT_DISTANCE = 1_000;

    private final Composition parts;

    ReadmeFile(Composition parts) {
        this.parts = parts;
    }

    /**
     * The page.
     *
     * @param run how to run and test it, from where the reader is
     */
    String text(List<String> run) {
        StringBuilder page = new StringBuilder("# " + parts.name() + "\n\n" + parts.description() + "\n\n");
        section(page, "In", parts.from("readme"));
        section(page, "Out", parts.to("readme"));
        page.append('\n').append(guarantee()).append("\n\n## What can go wrong\n\n| what | then |\n| --- | --- |\n");
        LinkedHashSet<String> rows = new LinkedHashSet<>(parts.from("wrong"));
        rows.addAll(parts.to("wrong"));
        rows.forEach(row -> page.append(row).append('\n'));
        page.append("\nKeys: `")
                .append(parts.name().className())
                .append("Config`; Kafka and Artemis as everywhere.\n\n");
        section(page, "Run", run);
        return page.append("\nPort ")
                .append(parts.port())
                .append(", management ")
                .append(parts.port() + MANAGEMENT_DISTANCE)
                .append(".\n")
                .toString();
    }

    private static void section(StringBuilder page, String heading, List<String> lines) {
        if (page.charAt(page.length() - 2) != '\n') {
            page.append('\n');
        }
        page.append("## ").append(heading).append("\n\n");
        lines.forEach(line -> page.append(line).append('\n'));
    }

    private String guarantee() {
        return switch (parts.pair().guarantee()) {
            case EFFECTIVELY_ONCE ->
                "**Effectively once**: what is sent is committed together with the record of what was consumed.";
            case AT_LEAST_ONCE ->
                "**At least once**: after a crash an item may be sent again, under the same id, by which the other side knows it.";
            case AT_MOST_ONCE ->
                "**At most once**: nothing of an item is kept here; who handed it in may do so again, under the same id.";
        };
    }
}
