package dev.unbus.cli.bench;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.platform.JavaRuntime;
import dev.unbus.cli.platform.ProcessSignals;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A contender that runs. */
final class ContenderProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NEW_WARNINGS_SINCE = 24;
    private static final String CAUSE = "Caused by: ";

    private final String name;
    private final Process process;
    private final Path log;

    private ContenderProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static ContenderProcess start(Contender contender, Place place, JavaRuntime java) {
        return start(contender, place, java, List.of());
    }

    /** Starts it through a command that becomes it, such as {@code taskset}. */
    static ContenderProcess start(Contender contender, Place place, JavaRuntime java, List<String> through) {
        Path log = place.folder().resolve("log.txt");
        List<String> command = new ArrayList<>(through);
        command.add(java.home().resolve("bin/java").toString());
        command.addAll(flags(contender.heapMiB(), java.feature()));
        command.addAll(contender.launch().arguments(place));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(place.root().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        if (!place.kafka().isEmpty()) {
            builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", place.kafka());
            builder.environment().put("QUARKUS_ARTEMIS_URL", place.artemis());
        }
        builder.environment().put("UNBUS_HOME", place.folder().toString());
        try {
            return new ContenderProcess(contender.name(), builder.start(), log);
        } catch (IOException refused) {
            throw new CommandFailure(contender.name() + " cannot be started: " + refused.getMessage() + ".", refused);
        }
    }

    /** The same for all: a small heap, the collector of small heaps, both compilers. */
    static List<String> flags(int heapMiB, int feature) {
        List<String> flags = new ArrayList<>(List.of(
                "-Xms" + Math.min(heapMiB, 64) + "m",
                "-Xmx" + heapMiB + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        if (feature >= NEW_WARNINGS_SINCE) {
            flags.add("--enable-native-access=ALL-UNNAMED");
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }

    long pid() {
        return process.pid();
    }

    boolean runs() {
        return process.isAlive();
    }

    /** Stops it where it stands while this is done. */
    void whilePaused(Runnable work) {
        ProcessSignals.pause(process);
        try {
            work.run();
        } finally {
            ProcessSignals.resume(process);
        }
    }

    /** Waits until it ends by itself. */
    void awaitEnd(Duration longest) throws InterruptedException {
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw failure("did not end within " + longest.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw failure("ended with exit code " + process.exitValue());
        }
    }

    /** The sentence of a contender that could not be measured, with what its log says of it. */
    CommandFailure failure(String what) {
        return new CommandFailure("%s %s: %s (all of it: %s)".formatted(name, what, reason(), log));
    }

    /** The last cause that was logged, or the last line. */
    private String reason() {
        try {
            List<String> lines = Files.readAllLines(log);
            String last = lines.isEmpty() ? "its log is empty" : lines.get(lines.size() - 1);
            return lines.stream()
                    .filter(line -> line.startsWith(CAUSE))
                    .reduce((earlier, later) -> later)
                    .orElse(last);
        } catch (IOException unreadable) {
            return "its log cannot be read";
        }
    }

    /** Asks it to end; false when it has not within that time. */
    boolean stop(Duration longest) throws InterruptedException {
        process.destroy();
        return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks it to end, and ends it when it does not. */
    @Override
    public void close() {
        try {
            if (!stop(PATIENCE)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
