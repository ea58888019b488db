package dev.unbus.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the test of the whole integration, which starts it once. */
final class TestFile {

    private static final List<String> JSON = List.of(
            "private static String json(String id, String amount) {",
            "    return \"{\\\"id\\\":\\\"%s\\\",\\\"description\\\":\\\"A thing\\\",\\\"amount\\\":%s}\".formatted(id, amount);",
            "}");
    private static final List<String> CSV = List.of(
            "private static void drop(Path inbox, String id, String amount) throws IOException {",
            "    // As a careful sender does: under another name first.",
            "    String content = \"id,description,amount\\n\" + id + \",A thing,\" + amount + \"\\n\";",
            "    Path unfinished = Files.createDirectories(inbox).resolve(id + amount + \".part\");",
            "    Files.move(Files.writeString(unfinished, content), inbox.resolve(id + amount + \".csv\"));",
            "}");
    private static final List<String> OUTBOX = List.of(
            "private static Map<String, BigDecimal> put(Path folder) throws IOException {",
            "    Map<String, BigDecimal> items = new HashMap<>();",
            "    if (Files.isDirectory(folder)) {",
            "        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, \"[!.]*.json\")) {",
            "            for (Path file : files) {",
            "                JsonNode item = new ObjectMapper().readTree(Files.readString(file));",
            "                items.put(item.path(\"itemId\").asText(), item.path(\"amount\").decimalValue());",
            "            }",
            "        }",
            "    }",
            "    return items;",
            "}");
    private static final Map<String, List<String>> HELPERS = Map.of("json", JSON, "csv", CSV, "outbox", OUTBOX);

    private final Composition parts;
    private final Pair pair;
    private final TestCases cases;

    TestFile(Composition parts) {
        this.parts = parts;
        this.pair = parts.pair();
        this.cases = new TestCases(parts);
    }

    String text() {
        JavaFile file = new JavaFile(parts.name().packageName())
                .statics(List.of("org.assertj.core.api.Assertions.assertThat", "org.awaitility.Awaitility.await"))
                .statics(parts.from("test-static"))
                .statics(parts.from("test-refusal-static"))
                .imports(imports())
                .line("@QuarkusTest");
        resources().forEach(resource -> file.line("@QuarkusTestResource(" + resource + ".class)"));
        file.line("class " + parts.name().className() + "Test {")
                .member(List.of("private static final Duration PATIENCE = Duration.ofSeconds(30);"));
        fields(file);
        cases.all().forEach(file::member);
        if (!parts.from("test-send").isEmpty()) {
            file.member(method("private void send(String id, String amount)", "test-send", parts.from("test-throws")));
        }
        file.member(sent());
        file.member(cases.failures());
        parts.both("test-helpers").forEach(helper -> file.member(HELPERS.getOrDefault(helper, List.of())));
        return file.line("}").text();
    }

    private List<String> imports() {
        List<String> imports = new ArrayList<>(List.of(
                "dev.unbus.testkit.ContractProbe",
                "io.quarkus.test.common.http.TestHTTPResource",
                "io.quarkus.test.junit.QuarkusTest",
                "java.math.BigDecimal",
                "java.time.Duration",
                "java.util.Map",
                "org.junit.jupiter.api.Test"));
        imports.addAll(parts.both("test-imports"));
        imports.addAll(parts.from("test-refusal-imports"));
        imports.addAll(cases.imports());
        if (!resources().isEmpty()) {
            imports.add("io.quarkus.test.common.QuarkusTestResource");
        }
        if (pair.usesBrokers()) {
            imports.add("dev.unbus.testkit.EmbeddedBrokers");
        }
        if (needsInjection()) {
            imports.add("jakarta.inject.Inject");
        }
        return imports;
    }

    private List<String> resources() {
        List<String> resources = new ArrayList<>();
        if (pair.usesBrokers()) {
            resources.add("EmbeddedBrokers");
        }
        resources.addAll(parts.both("test-with"));
        return resources;
    }

    private boolean needsInjection() {
        return !parts.both("test-needs").isEmpty() || fieldLines().contains("@Inject");
    }

    private List<String> fieldLines() {
        List<String> lines = new ArrayList<>(parts.from("test-fields"));
        parts.to("test-fields").stream()
                .filter(line -> !line.startsWith("private ") || !lines.contains(line))
                .forEach(lines::add);
        return lines;
    }

    private void fields(JavaFile file) {
        TreeSet<String> plain = fieldLines().stream()
                .filter(line -> line.startsWith("private "))
                .collect(Collectors.toCollection(TreeSet::new));
        plain.addAll(cases.fields());
        file.member(new ArrayList<>(plain));
        List<String> injected = new ArrayList<>();
        for (String line : fieldLines()) {
            if (!line.startsWith("private ")) {
                injected.add(line);
            }
            if (line.endsWith(";") && !injected.isEmpty()) {
                file.member(List.copyOf(injected));
                injected.clear();
            }
        }
        if (!parts.both("test-needs").isEmpty()) {
            file.member(List.of("@Inject", parts.name().className() + "Config config;"));
        }
        file.member(List.of("@TestHTTPResource(value = \"/\", management = true)", "String management;"));
    }

    private List<String> sent() {
        List<String> method = new ArrayList<>();
        method.add("/** The amounts of the items that have come out so far. */");
        method.addAll(method("private Map<String, BigDecimal> sent()", "test-sent", parts.to("test-sent-throws")));
        return method;
    }

    private List<String> method(String heading, String section, List<String> thrown) {
        List<String> method = new ArrayList<>();
        method.add(heading + (thrown.isEmpty() ? "" : " throws " + String.join(", ", thrown)) + " {");
        parts.both(section).forEach(line -> method.add("    " + line));
        method.add("}");
        return method;
    }
}
