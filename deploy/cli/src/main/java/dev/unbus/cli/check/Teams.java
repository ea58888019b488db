package dev.unbus.cli.check;

import dev.unbus.cli.project.Flow;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The teams that may own integrations: {@code integrations/teams.yaml}, one
 * <a href="https://backstage.io/docs/features/software-catalog/descriptor-format#kind-group">Backstage Group</a> a document.
 */
final class Teams {

    static final String FILE = "teams.yaml";

    private final Path file;
    private final Map<String, Boolean> reachable = new TreeMap<>();
    private final Map<String, Integer> lines = new TreeMap<>();
    private @Nullable String problem;
    private int problemLine = 1;

    Teams(Path root) {
        file = root.resolve(Flow.INTEGRATIONS).resolve(FILE);
        try {
            YamlLines.all(file).forEach(this::add);
        } catch (MarkedYAMLException notYaml) {
            problem(
                    "it is not YAML",
                    notYaml.getProblemMark() == null
                            ? 1
                            : notYaml.getProblemMark().getLine() + 1);
        } catch (YAMLException notYaml) {
            problem("it is not YAML", 1);
        }
    }

    private void add(YamlLines group) {
        String name = group.text("metadata", "name").orElse("");
        boolean isGroup = group.text("kind").filter("Group"::equals).isPresent();
        if (!isGroup || name.isEmpty()) {
            problem("each document is of kind Group and has a metadata.name", group.line("kind"));
        } else if (lines.putIfAbsent(name, group.line("metadata", "name")) != null) {
            problem("team " + name + " is listed twice", group.line("metadata", "name"));
        }
        reachable.put(
                name,
                group.text("spec", "profile", "email")
                        .filter(email -> email.contains("@"))
                        .isPresent());
    }

    private void problem(String sentence, int line) {
        if (problem == null) {
            problem = sentence;
            problemLine = line;
        }
    }

    Path file() {
        return file;
    }

    /** What is wrong with the file, or null. */
    @Nullable
    String problem() {
        return problem;
    }

    int problemLine() {
        return problemLine;
    }

    boolean knows(String team) {
        return lines.containsKey(team);
    }

    /** True when it says how to reach that team. */
    boolean reaches(String team) {
        return Boolean.TRUE.equals(reachable.get(team));
    }

    int line(String team) {
        return lines.getOrDefault(team, 1);
    }

    String names() {
        return lines.isEmpty() ? "none" : String.join(", ", lines.keySet());
    }
}
