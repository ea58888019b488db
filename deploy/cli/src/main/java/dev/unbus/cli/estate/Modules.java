package dev.unbus.cli.estate;

import dev.unbus.cli.check.NewTeam;
import dev.unbus.esb.Estate;
import dev.unbus.esb.module.ModuleFiles;
import dev.unbus.esb.module.ModuleFiles.Parent;
import dev.unbus.esb.module.OutputFolder;
import dev.unbus.esb.output.ProjectWriter.Written;
import dev.unbus.esb.report.Report;
import dev.unbus.esb.report.ReportFiles;
import dev.unbus.scaffold.FlowName;
import dev.unbus.scaffold.Scaffold;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where the modules of an import go. */
final class Modules {

    private static final int FIRST_PORT = 8_107;
    private static final int PORTS = 1_000 - 107;

    /** Without them Maven cannot run the checks of the compiler that the parent asks for. */
    private static final String COMPILER_FLAGS = ".mvn/jvm.config";

    private static final String README =
            """
            # What was imported

            `report.html` says what was found and what became of it; `report.json` says the same for programs. Each folder
            `TEAM/FLOW` is an integration; its README says what remains to be done.

            ## Build

            Once, in the folder of Unbus, so that Maven finds what the integrations are made of:

                ./mvnw install -DskipTests

            Then, here, to build and to start each of them against stubs:

                mvn verify

            An integration that its team takes over goes into the project itself: `./unbus import SOURCE --in-project --team TEAM`.
            """;

    private final Path root;
    private final Scaffold scaffold;

    Modules(Path root) {
        this.root = root;
        this.scaffold = new Scaffold(root);
    }

    /** Into this project's integrations and its build. */
    void intoProject(Estate estate, boolean overwrite) {
        Parent parent = new Parent(scaffold.platformVersion(), "../../pom.xml");
        for (Written integration : integrations(estate)) {
            FlowName name = FlowName.parse(integration.cut().name());
            OutputFolder.write(
                    scaffold.folder(name), ModuleFiles.of(integration, scaffold.port(name), parent), overwrite);
            scaffold.list(name);
            NewTeam.addTo(root, integration.cut().team());
        }
    }

    /** The report alone. */
    void report(Report report, Path folder, boolean overwrite) {
        OutputFolder.write(folder, ReportFiles.of(report), overwrite);
    }

    /** Into a folder of their own, with a build of all and the report. */
    void intoFolder(Estate estate, Report report, Path folder, boolean overwrite) {
        Parent parent = new Parent(scaffold.platformVersion(), "");
        Map<String, byte[]> files = new TreeMap<>(ReportFiles.of(report));
        List<Written> integrations = integrations(estate);
        int number = 0;
        for (Written integration : integrations) {
            int port = FIRST_PORT + number++ % PORTS;
            ModuleFiles.of(integration, port, parent)
                    .forEach((path, content) -> files.put(integration.cut().name() + "/" + path, content));
        }
        files.put("pom.xml", reactor(integrations).getBytes(StandardCharsets.UTF_8));
        files.put("README.md", README.getBytes(StandardCharsets.UTF_8));
        files.put(COMPILER_FLAGS, compilerFlags());
        OutputFolder.write(folder, files, overwrite);
    }

    private byte[] compilerFlags() {
        try {
            return Files.readAllBytes(root.resolve(COMPILER_FLAGS));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + COMPILER_FLAGS + " of this project", unreadable);
        }
    }

    private static List<Written> integrations(Estate estate) {
        return estate.projects().stream()
                .flatMap(project -> project.integrations().stream())
                .toList();
    }

    private static String reactor(List<Written> integrations) {
        return integrations.stream()
                .map(integration -> "    <module>" + integration.cut().name() + "</module>\n")
                .collect(Collectors.joining(
                        "",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <!-- Written by unbus import. -->
                        <project xmlns="http://maven.apache.org/POM/4.0.0">
                          <modelVersion>4.0.0</modelVersion>
                          <groupId>dev.unbus</groupId>
                          <artifactId>unbus-imported</artifactId>
                          <version>0</version>
                          <packaging>pom</packaging>
                          <modules>
                        """,
                        "  </modules>\n</project>\n"));
    }
}
