package dev.unbus.cli.bench;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Measures one scenario, with brokers of its own where it needs them. */
public final class Bench {

    private final Installation installation;
    private final Console console;
    private final BenchRequest request;

    /** A bench that has not begun. */
    public Bench(Installation installation, Console console, BenchRequest request) {
        this.installation = installation;
        this.console = console;
        this.request = request;
    }

    /**
     * Builds what is missing or old, and measures.
     *
     * @throws CommandFailure when the brokers do not start or nothing could be measured
     */
    public BenchReport run() throws InterruptedException {
        return switch (request.scenario()) {
            case TAX -> tax();
            case CATALOG -> catalog();
            case START -> start();
            default -> sideBySide();
        };
    }

    private BenchReport sideBySide() throws InterruptedException {
        // The network library of the JMS client would have newer Java warn, and does without.
        System.setProperty("io.netty.noUnsafe", "true");
        List<Contender> contenders = Contenders.of(request.scenario());
        try (BenchBrokers brokers = new BenchBrokers(installation, console, request.portOffset())) {
            create(brokers.folder());
            Modules.build(request.scenario(), installation, console);
            brokers.start();
            Machine machine = Machine.here(installation, brokers.folder());
            Rounds rounds = new Rounds(installation, console, request, brokers);
            List<Measured> measured = rounds.run(contenders);
            List<Row> rows = contenders.stream()
                    .map(contender -> Row.of(contender, contenders, measured))
                    .toList();
            return report(machine, Method.sideBySide(request, rows), rows, measured, SideBySide.table(rows));
        }
    }

    private BenchReport catalog() throws InterruptedException {
        try (BenchBrokers brokers = new BenchBrokers(installation, console, request.portOffset())) {
            create(brokers.folder());
            Modules.build(request.scenario(), installation, console);
            CatalogRounds rounds = new CatalogRounds(installation, console, brokers.folder(), request);
            List<CatalogMeasured> measured = rounds.run();
            List<CatalogRow> rows = new ArrayList<>(CatalogRow.of(measured));
            brokers.start();
            rows.addAll(CatalogRow.of(rounds.intake(brokers)));
            Machine machine = Machine.here(installation, brokers.folder());
            return report(machine, Method.catalog(request), rows, measured, CatalogRow.table(rows));
        }
    }

    private BenchReport start() throws InterruptedException {
        System.setProperty("io.netty.noUnsafe", "true");
        try (BenchBrokers brokers = new BenchBrokers(installation, console, request.portOffset())) {
            create(brokers.folder());
            Modules.build(request.scenario(), installation, console);
            brokers.start();
            Machine machine = Machine.here(installation, brokers.folder());
            StartRounds rounds = new StartRounds(installation, console, brokers);
            List<StartMeasured> measured = rounds.run(StartContender.on(installation.java()), request.rounds());
            List<StartRow> rows = StartRow.of(measured);
            return report(machine, Method.start(), rows, measured, StartRow.table(rows));
        }
    }

    private BenchReport tax() throws InterruptedException {
        Path folder = installation
                .home()
                .folder()
                .resolve("bench-" + ProcessHandle.current().pid());
        try {
            create(folder);
            Modules.build(request.scenario(), installation, console);
            TaxRounds rounds = new TaxRounds(installation, console, folder);
            List<TaxMeasured> measured = rounds.run(request.rounds());
            List<TaxRow> rows = TaxRow.of(measured);
            Machine machine = Machine.here(installation, folder);
            return report(machine, Method.tax(), rows, measured, TaxRow.table(rows));
        } finally {
            FolderTree.delete(folder);
        }
    }

    private BenchReport report(Machine machine, List<String> method, List<?> figures, List<?> measured, Table table) {
        return new BenchReport(
                request.scenario(), Instant.now(), machine, request.rounds(), method, figures, measured, table);
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder.resolve("logs"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot create " + folder, unwritable);
        }
    }
}
