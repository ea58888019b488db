package dev.unbus.cli.bench;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Starts each contender with messages waiting, by turns, and looks at its memory at rest and under load. */
final class StartRounds {

    private static final Duration CACHE_PATIENCE = Duration.ofMinutes(2);

    private final Installation installation;
    private final Console console;
    private final BenchBrokers brokers;
    private int places;

    StartRounds(Installation installation, Console console, BenchBrokers brokers) {
        this.installation = installation;
        this.console = console;
        this.brokers = brokers;
    }

    List<StartMeasured> run(List<StartContender> contenders, int rounds) throws InterruptedException {
        Path cache = brokers.folder().resolve("start.aot");
        for (StartContender contender : contenders) {
            if (contender.cached() && !Files.exists(cache)) {
                train(contender, cache);
            }
        }
        List<StartMeasured> all = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            List<StartContender> order = new ArrayList<>(contenders);
            if (round % 2 == 0) {
                Collections.reverse(order);
            }
            for (StartContender contender : order) {
                all.add(measure(contender, round, cache));
            }
        }
        return all;
    }

    /** One run that moves a message and ends in order: the virtual machine then writes what it has loaded. */
    private void train(StartContender contender, Path cache) throws InterruptedException {
        console.say("making the ahead-of-time cache of " + contender.name());
        try (StartRun run = new StartRun(installation.root(), place(), brokers, contender)) {
            run.start(List.of("-XX:AOTCacheOutput=" + cache), 1);
            run.awaitFirst(1);
            run.stop(CACHE_PATIENCE);
        }
    }

    private StartMeasured measure(StartContender contender, int round, Path cache) throws InterruptedException {
        List<String> flags = contender.cached() ? List.of("-XX:AOTCache=" + cache) : List.of();
        try (StartRun run = new StartRun(installation.root(), place(), brokers, contender)) {
            long begin = System.nanoTime();
            run.start(flags, contender.processes());
            double firstMillis = (run.awaitFirst(contender.firstMessages()) - begin) / 1e6;
            ResidentMemory rest = run.atRest();
            ResidentMemory load = run.underLoad();
            console.say(String.format(
                    Locale.ROOT,
                    "%-45s  %,8.0f ms  %,8.0f MiB at rest  %,8.0f MiB under load",
                    contender.name(),
                    firstMillis,
                    rest.residentMiB(),
                    load.residentMiB()));
            return new StartMeasured(contender.name(), round, firstMillis, rest, load);
        }
    }

    private Path place() {
        Path folder = brokers.folder().resolve("start-" + places++);
        try {
            return Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot create " + folder, unwritable);
        }
    }
}
