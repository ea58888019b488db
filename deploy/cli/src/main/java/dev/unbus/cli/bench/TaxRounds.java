package dev.unbus.cli.bench;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs the measured routes without and with the platform, by turns, each time in a new process. */
final class TaxRounds {

    static final String PLAIN = "plain";
    static final String PLATFORM = "platform";
    static final int WARM_UP_WINDOWS = 3;

    private static final int WINDOWS = 8;
    private static final int ROUTES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(WINDOWS * ROUTES + 60L);

    private final Installation installation;
    private final Console console;
    private final Path folder;

    TaxRounds(Installation installation, Console console, Path folder) {
        this.installation = installation;
        this.console = console;
        this.folder = folder;
    }

    List<TaxMeasured> run(int rounds) throws InterruptedException {
        List<TaxMeasured> all = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            List<String> order = round % 2 == 1 ? List.of(PLAIN, PLATFORM) : List.of(PLATFORM, PLAIN);
            for (String application : order) {
                List<TaxMeasured> measured = measure(application, round);
                all.addAll(measured);
                TaxRow.of(measured).forEach(row -> console.say(line(application, row)));
            }
        }
        return all;
    }

    private List<TaxMeasured> measure(String application, int round) throws InterruptedException {
        Path result = folder.resolve(application + "-" + round + ".txt");
        Contender contender = new Contender(
                "the tax application " + application,
                Contenders.HEAP_MIB,
                null,
                place -> List.of(
                        "-Dtax.windows=" + WINDOWS,
                        "-Dtax.result=" + result,
                        "-jar",
                        "benchmarks/tax/" + application + "/target/quarkus-app/quarkus-run.jar"));
        Place place = new Place(installation.root(), folder, "", "", "", "");
        try (ContenderProcess process = ContenderProcess.start(contender, place, installation.java())) {
            process.awaitEnd(PATIENCE);
        }
        return read(application, round, result);
    }

    private static List<TaxMeasured> read(String application, int round, Path result) {
        try {
            return Files.readAllLines(result).stream()
                    .skip((long) WARM_UP_WINDOWS * ROUTES)
                    .map(line -> line.split(" ", 2))
                    .map(words -> new TaxMeasured(application, round, words[0], Double.parseDouble(words[1])))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + result, unreadable);
        }
    }

    private static String line(String application, TaxRow row) {
        double nanos = application.equals(PLAIN) ? row.plainNanos() : row.platformNanos();
        return String.format(Locale.ROOT, "%-8s  %-10s %,8.0f ns", application, row.route(), nanos);
    }
}
