package dev.unbus.cli.check;

import dev.unbus.catalog.model.CatalogInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an integration provides is written down in a language that its callers' tools read. */
final class ContractValid implements Rule {

    private static final String SERVED = "unbus.observe.contracts.";

    @Override
    public String id() {
        return "contract-valid";
    }

    @Override
    public void check(Subject flow, Findings.Report report) {
        flow.info().ifPresent(info -> checkProvided(flow, info, report));
        for (Path file : contracts(flow.flow().resources().resolve("contract"))) {
            ContractFile.problem(file)
                    .ifPresent(
                            problem -> report.violation(file, problem.line(), problem.sentence(), "mend the contract"));
        }
    }

    private static void checkProvided(Subject flow, CatalogInfo info, Findings.Report report) {
        Map<String, String> served = flow.properties().below(SERVED);
        info.providesApis().stream()
                .filter(api -> !served.containsKey(api))
                .forEach(api -> report.violation(
                        flow.descriptor(),
                        flow.line("spec", "providesApis"),
                        api + " is provided and has no contract",
                        "name its OpenAPI or WSDL file in application.properties: " + SERVED + api + "=contract/…"));
        served.forEach((api, place) -> {
            int line = flow.properties()
                    .entry(SERVED + api)
                    .map(entry -> entry.line())
                    .orElse(1);
            if (!info.providesApis().contains(api)) {
                report.violation(
                        flow.propertiesFile(),
                        line,
                        api + " has a contract and is not provided",
                        "add it to spec.providesApis, or take the line away");
            }
            Path file = flow.flow().resources().resolve(place);
            if (!Files.isRegularFile(file)) {
                report.violation(
                        flow.propertiesFile(),
                        line,
                        "there is no file " + place + " among the resources",
                        "write the contract there, or name the right file");
            } else if (!ContractFile.isOfAnApi(file)) {
                report.violation(
                        file,
                        1,
                        "the contract of " + api + " is neither a WSDL nor OpenAPI",
                        "write it in one of them");
            }
        });
    }

    private static List<Path> contracts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder, unreadable);
        }
    }
}
