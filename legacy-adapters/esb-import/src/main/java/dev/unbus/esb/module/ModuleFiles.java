package dev.unbus.esb.module;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import dev.unbus.esb.cut.Cut;
import dev.unbus.esb.output.GeneratedFiles;
import dev.unbus.esb.output.ProjectWriter.Written;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** All files of an integration's module: what Camel loads, and what the house asks of every integration. */
public final class ModuleFiles {

    private static final int MANAGEMENT_DISTANCE = 1_000;

    private final Written integration;
    private final Cut cut;
    private final int port;
    private final Parent parent;
    private final Map<String, byte[]> files = new TreeMap<>();

    private ModuleFiles(Written integration, int port, Parent parent) {
        this.integration = integration;
        this.cut = integration.cut();
        this.port = port;
        this.parent = parent;
    }

    /**
     * What the module's pom inherits from.
     *
     * @param version of the platform
     * @param path from the module to the parent's pom; empty when that comes from a repository
     */
    public record Parent(String version, String path) {}

    /**
     * The files by path in the module.
     *
     * @param port of its HTTP server
     */
    public static Map<String, byte[]> of(Written integration, int port, Parent parent) {
        ModuleFiles module = new ModuleFiles(integration, port, parent);
        module.write();
        return module.files;
    }

    private void write() {
        files.putAll(integration.files());
        byte[] imported = files.remove(GeneratedFiles.RESOURCES + "imported.properties");
        text("pom.xml", pom());
        text("catalog-info.yaml", new DescriptorText(integration, port).text());
        text("README.md", readme());
        text(
                GeneratedFiles.RESOURCES + "application.properties",
                properties(imported == null ? new byte[0] : imported));
        String folder = cut.packageName().replace('.', '/');
        for (String type : List.of("StartTest", "StubbedOutside")) {
            text("src/test/java/" + folder + "/" + type + ".java", template(type));
        }
    }

    private String template(String type) {
        try (InputStream content = ModuleFiles.class.getResourceAsStream(type + ".java.txt")) {
            String text = new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("@package@", cut.packageName());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String pom() {
        String relative = parent.path().isEmpty()
                ? "    <relativePath/>\n"
                : "    <relativePath>" + parent.path() + "</relativePath>\n";
        StringBuilder dependencies = new StringBuilder();
        Dependencies.of(integration.files()).forEach(artifact -> dependencies.append(dependency(artifact, "")));
        dependencies.append(dependency("org.apache.camel:camel-stub", "      <scope>test</scope>\n"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- Written by unbus import. -->
                <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
                  <modelVersion>4.0.0</modelVersion>

                  <parent>
                    <groupId>dev.unbus</groupId>
                    <artifactId>unbus-integrations</artifactId>
                    <version>%s</version>
                %s  </parent>

                  <artifactId>unbus-integration-%s</artifactId>
                  <version>0.1.0</version>

                  <name>Unbus: %s</name>
                  <description>%s</description>

                  <properties>
                    <!-- Generated, and legacy classes that are moved over: not held against the house's style. -->
                    <spotless.check.skip>true</spotless.check.skip>
                  </properties>

                  <dependencies>
                %s  </dependencies>
                %s</project>
                """
                .formatted(
                        parent.version(), relative, cut.flow(), cut.name(), xml(description()), dependencies, build());
    }

    /** Legacy classes that came along are compiled as they were, without the house's checks. */
    private String build() {
        boolean legacy = integration.files().entrySet().stream()
                .anyMatch(file -> file.getKey().startsWith(GeneratedFiles.JAVA)
                        && new String(file.getValue(), StandardCharsets.UTF_8).startsWith("// Carried over"));
        return legacy
                ? """

                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <configuration>
                          <!-- Legacy classes that came along are compiled as they were. -->
                          <compilerArgs combine.self="override">
                            <arg>-parameters</arg>
                          </compilerArgs>
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                """
                : "";
    }

    private static String dependency(String artifact, String more) {
        String[] parts = artifact.split(":", 3);
        String classifier = parts.length > 2 ? "      <classifier>" + parts[2] + "</classifier>\n" : "";
        return "    <dependency>\n      <groupId>%s</groupId>\n      <artifactId>%s</artifactId>\n%s    </dependency>\n"
                .formatted(parts[0], parts[1], classifier + more);
    }

    private String description() {
        return "Imported from the %s project %s."
                .formatted(
                        cut.conversion().dialect(), cut.conversion().project().name());
    }

    private static String xml(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String properties(byte[] imported) {
        return """
                unbus.integration=%s
                %s
                quarkus.http.host=127.0.0.1
                quarkus.http.port=%d
                quarkus.management.enabled=true
                quarkus.management.host=127.0.0.1
                quarkus.management.port=%d
                quarkus.devservices.enabled=false
                quarkus.banner.enabled=false
                %%test.quarkus.http.test-port=0
                %%test.quarkus.management.test-port=0

                camel.main.routes-include-pattern=classpath:camel/*.yaml

                """
                        .formatted(cut.name(), contracts(), port, port + MANAGEMENT_DISTANCE)
                + new String(imported, StandardCharsets.UTF_8);
    }

    private String contracts() {
        StringBuilder lines = new StringBuilder();
        Contracts.of(integration).forEach((name, place) -> lines.append("unbus.observe.contracts.")
                .append(name)
                .append('=')
                .append(place)
                .append('\n'));
        return lines.toString();
    }

    private String readme() {
        StringBuilder text = new StringBuilder(
                "# " + cut.name() + "\n\n" + description() + "\n\n## Routes\n\n| route | from |\n| --- | --- |\n");
        for (String id : cut.routes()) {
            String origin = Objects.requireNonNull(cut.conversion().flows().get(id))
                    .origin()
                    .place();
            text.append("| `")
                    .append(id)
                    .append("` | `")
                    .append(origin)
                    .append("`")
                    .append(cut.copied().contains(id) ? " (a copy, shared with other integrations)" : "")
                    .append(" |\n");
        }
        if (!cut.together().isEmpty()) {
            text.append("\nThese routes stay together: ").append(cut.together()).append(".\n");
        }
        text.append("\n## What remains to be done\n\n").append(remains());
        return text.append("\n## Run\n\n    ./mvnw -pl integrations/")
                .append(cut.name())
                .append(" -am verify\n    ./unbus up --only ")
                .append(cut.name())
                .append('\n')
                .toString();
    }

    private String remains() {
        List<Unit> open = open();
        if (open.isEmpty()) {
            return "Nothing: every unit was converted.\n";
        }
        StringBuilder text = new StringBuilder();
        open.forEach(unit -> text.append("- `%s` at `%s`: %s\n".formatted(unit.kind(), unit.place(), unit.reason())));
        files.keySet().stream()
                .filter(path -> path.startsWith(GeneratedFiles.SET_ASIDE))
                .forEach(path -> text.append("- `%s` does not start and was set aside; mended, it belongs into `%s`.\n"
                        .formatted(path, GeneratedFiles.ROUTES)));
        return text.toString();
    }

    private List<Unit> open() {
        return cut.conversion().account().units().stream()
                .filter(unit -> cut.routes().contains(unit.route()))
                .filter(unit -> unit.outcome()
                        .filter(outcome ->
                                outcome == Outcome.DIFFERENT || outcome == Outcome.STUBBED || outcome == Outcome.FAILED)
                        .isPresent())
                .toList();
    }

    private void text(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
    }
}
