package dev.unbus.cli.bench;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Build;
import dev.unbus.cli.platform.Component;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.Kind;
import java.nio.file.Path;
import java.util.List;

/** What a scenario needs built, beside the brokers. */
final class Modules {

    private static final String APPLICATION = "target/quarkus-app/quarkus-run.jar";

    private Modules() {}

    static void build(Scenario scenario, Installation installation, Console console) {
        installation.home().create();
        new Build(installation, console)
                .bringUpToDate(of(scenario).stream()
                        .map(module -> component(installation.root(), module))
                        .toList());
    }

    private static List<Module> of(Scenario scenario) {
        Module clients = new Module("benchmarks/bare-clients", "target/unbus-benchmark-clients.jar", Kind.LEGACY);
        Module proof = new Module("deploy/proof/application", APPLICATION, Kind.INTEGRATION);
        return switch (scenario) {
            case JMS_KAFKA, KAFKA_JMS -> List.of(clients, proof);
            case FILE_KAFKA ->
                List.of(clients, proof, new Module("benchmarks/kafka-connect", "target/lib", Kind.LEGACY));
            case TAX ->
                List.of(
                        new Module("benchmarks/tax/plain", APPLICATION, Kind.INTEGRATION),
                        new Module("benchmarks/tax/platform", APPLICATION, Kind.INTEGRATION));
            case START ->
                List.of(
                        new Module(
                                "benchmarks/start/camel-main",
                                "target/unbus-benchmark-start-camel-main.jar",
                                Kind.LEGACY),
                        new Module(
                                "benchmarks/start/camel-spring-boot",
                                "target/unbus-benchmark-start-camel-spring-boot.jar",
                                Kind.LEGACY),
                        new Module(
                                "benchmarks/start/unbus",
                                "target/unbus-benchmark-start-unbus-0.1.0-SNAPSHOT-runner.jar",
                                Kind.INTEGRATION));
            case CATALOG ->
                List.of(
                        new Module("benchmarks/catalog", "target/unbus-benchmark-catalog.jar", Kind.LEGACY),
                        new Module("routes-catalog/server", APPLICATION, Kind.CATALOG));
        };
    }

    private static Component component(Path root, Module module) {
        Path folder = root.resolve(module.folder());
        return new Component(
                module.folder(), module.kind(), folder, folder.resolve(module.product()), null, 0, List.of(), "");
    }

    /** What an integration is made of counts as its source, too. */
    private record Module(String folder, String product, Kind kind) {}
}
