package dev.unbus.cli.estate;

import dev.unbus.cli.console.Console;
import dev.unbus.esb.report.Report;
import dev.unbus.esb.report.ReportLines;
import java.nio.file.Path;

/** What the command says at its end. */
final class Summary {

    private final Console console;

    Summary(Console console) {
        this.console = console;
    }

    void print(Report report, Path folder) {
        ReportLines.of(report).forEach(console::say);
        console.say("The report is in %s.".formatted(folder.resolve("report.html")));
    }
}
