package dev.unbus.scaffold;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A Java file in the making: its imports are sorted and named once, as the formatter wants them. */
final class JavaFile {

    private static final String INDENT = "    ";

    private final String packageName;
    private final TreeSet<String> statics = new TreeSet<>();
    private final TreeSet<String> imports = new TreeSet<>();
    private final StringBuilder body = new StringBuilder();

    JavaFile(String packageName) {
        this.packageName = packageName;
    }

    /** Sorts the imports of a whole file, which depend on the name of its package. */
    static String sorted(String text) {
        List<String> lines = text.lines().toList();
        List<String> wanted = lines.stream()
                .filter(line -> line.startsWith("import ") && !line.startsWith("import static "))
                .sorted()
                .toList();
        if (wanted.isEmpty()) {
            return text;
        }
        int first = lines.indexOf(
                lines.stream().filter(wanted::contains).findFirst().orElseThrow());
        List<String> above = lines.subList(0, first);
        List<String> below = lines.subList(first + wanted.size(), lines.size());
        return joined(above) + joined(wanted) + joined(below);
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    JavaFile imports(Collection<String> names) {
        imports.addAll(names);
        return this;
    }

    JavaFile imports(String... names) {
        return imports(List.of(names));
    }

    JavaFile statics(Collection<String> names) {
        statics.addAll(names);
        return this;
    }

    JavaFile line(String line) {
        body.append(line).append('\n');
        return this;
    }

    /** Lines inside the class. */
    JavaFile inside(Collection<String> lines) {
        return indented(1, lines);
    }

    JavaFile inside(String... lines) {
        return inside(List.of(lines));
    }

    JavaFile indented(int depth, Collection<String> lines) {
        lines.forEach(line -> line(line.isEmpty() ? "" : INDENT.repeat(depth) + line));
        return this;
    }

    /** Something inside the class, with an empty line before it, unless there is nothing. */
    JavaFile member(List<String> lines) {
        return lines.isEmpty() ? this : line("").inside(lines);
    }

    String text() {
        StringBuilder text = new StringBuilder("package " + packageName + ";\n\n");
        if (!statics.isEmpty()) {
            statics.forEach(name -> text.append("import static ").append(name).append(";\n"));
            text.append('\n');
        }
        imports.forEach(name -> text.append("import ").append(name).append(";\n"));
        return text.append('\n').append(body).toString();
    }
}
