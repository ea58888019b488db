package dev.unbus.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** What the folder {@code deploy/observability} holds. */
final class Observability {

    /** The folder. */
    static final Path FOLDER = Path.of("../observability").toAbsolutePath().normalize();

    private static final Path RUNBOOKS = FOLDER.resolve("../../docs/runbooks.md");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Observability() {}

    /** The files of one of its folders whose names end so. */
    static List<Path> files(String folder, String end) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every alert, as its rule says. */
    static List<JsonNode> alerts() {
        return rules().filter(rule -> rule.has("alert")).toList();
    }

    /** What every rule, of alerts and of recordings, reckons. */
    static List<String> reckonings() {
        return rules().map(rule -> rule.path("expr").asText()).toList();
    }

    private static Stream<JsonNode> rules() {
        return files("prometheus/rules", ".yml").stream()
                .flatMap(file -> children(yaml(file).path("groups")))
                .flatMap(group -> children(group.path("rules")));
    }

    /** The names of alerts that the rule tests see firing, or see not firing. */
    static Set<String> tested(boolean firing) {
        Set<String> names = new TreeSet<>();
        files("prometheus/tests", ".yml").stream()
                .flatMap(file -> children(yaml(file).path("tests")))
                .flatMap(test -> children(test.path("alert_rule_test")))
                .filter(expected -> expected.path("exp_alerts").isEmpty() != firing)
                .forEach(expected -> names.add(expected.path("alertname").asText()));
        return names;
    }

    /** The headings of the runbooks. */
    static List<String> runbooks() {
        return text(RUNBOOKS)
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring("## ".length()))
                .toList();
    }

    /** Every question that a dashboard asks. */
    static List<String> questions(Path dashboard) {
        try {
            return JSON.readTree(dashboard.toFile()).findValuesAsText("expr");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With anchors followed, as Prometheus does. */
    private static JsonNode yaml(Path file) {
        return JSON.valueToTree(new Yaml().load(text(file)));
    }

    private static Stream<JsonNode> children(JsonNode list) {
        return list.valueStream();
    }
}
