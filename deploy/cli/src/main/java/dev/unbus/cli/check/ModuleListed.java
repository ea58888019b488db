package dev.unbus.cli.check;

import dev.unbus.cli.project.Flow;
import dev.unbus.cli.project.PomFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Maven builds it with all others. */
final class ModuleListed implements Rule {

    @Override
    public String id() {
        return "module-listed";
    }

    @Override
    public void check(Subject flow, Findings.Report report) {
        Path integrations = flow.flow().root().resolve(Flow.INTEGRATIONS);
        if (!Files.isRegularFile(flow.flow().pom())) {
            report.violation(
                    flow.flow().pom(), 1, "there is none", "write one; that of another integration is an example");
        } else if (Files.isRegularFile(integrations.resolve("pom.xml"))) {
            PomFile parent = PomFile.of(integrations);
            String module = flow.flow().id().toString();
            if (!parent.modules().contains(module)) {
                report.violation(
                        integrations.resolve("pom.xml"),
                        parent.modulesLine(),
                        module + " is not among the modules",
                        "add <module>" + module + "</module>");
            }
        }
    }
}
