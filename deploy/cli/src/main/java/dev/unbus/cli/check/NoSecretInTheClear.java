package dev.unbus.cli.check;

import dev.unbus.cli.routes.LiteralReader;
import dev.unbus.environment.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is in the repository is read by everybody who reads the repository. Tests may have secrets of their own. */
final class NoSecretInTheClear implements Rule {

    private static final String REMEDY =
            "take it out, have it changed where it is valid, and name its place under secrets in environment.yaml";

    private final List<Environment> environments;

    NoSecretInTheClear(List<Environment> environments) {
        this.environments = environments;
    }

    @Override
    public String id() {
        return "no-secret-in-the-clear";
    }

    @Override
    public void check(Subject flow, Findings.Report report) {
        flow.properties().entries().stream()
                .filter(entry -> entry.isForProduction())
                .forEach(entry -> ClearSecrets.of(entry.key(), entry.value())
                        .ifPresent(kind -> report(report, entry.file(), entry.line(), entry.key(), kind)));
        LiteralReader.in(flow.sources()).forEach(text -> ClearSecrets.ofConstant(text.name(), text.value())
                .ifPresent(
                        kind -> report(report, text.place().file(), text.place().line(), text.name(), kind)));
        checkLines(flow.descriptor(), report);
        environments.forEach(environment -> checkEnvironment(flow, environment, report));
    }

    private static void checkEnvironment(Subject flow, Environment environment, Findings.Report report) {
        String name = flow.flow().id().toString();
        Map<String, String> config = environment.plan(flow.flow().id()).config();
        config.forEach((variable, value) -> ClearSecrets.of(variable, value).ifPresent(kind -> {
            boolean own = environment.flows().containsKey(flow.flow().id())
                    && environment.flows().get(flow.flow().id()).config().containsKey(variable);
            int line = own ? environment.line("flows", name, "config", variable) : environment.line("config", variable);
            report(report, environment.file(), line, variable, kind);
        }));
    }

    /** A descriptor has no keys for secrets, so the shape alone tells. */
    private static void checkLines(Path file, Findings.Report report) {
        try {
            List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
            for (int at = 0; at < lines.size(); at++) {
                int line = at + 1;
                ClearSecrets.shape(lines.get(at)).ifPresent(kind -> report(report, file, line, "", kind));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private static void report(Findings.Report report, Path file, int line, String name, String kind) {
        report.violation(file, line, (name.isEmpty() ? "" : name + ": ") + kind + " stands in the clear", REMEDY);
    }
}
