package dev.unbus.cli.prove;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.platform.LogFile;
import dev.unbus.cli.platform.OwnSession;
import dev.unbus.cli.platform.ProcessSignals;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A process that is killed and started again by the same command. */
final class Server {

    private static final long POLL_MILLIS = 100;
    private static final int MOST_STARTS = 5;
    private static final int LOG_LINES = 3;

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final BooleanSupplier answers;
    private @Nullable Process process;
    private boolean wanted;
    private boolean retired;

    /** A server that is up when {@code answers} says so. */
    Server(String name, List<String> command, Map<String, String> environment, Path log, BooleanSupplier answers) {
        this.name = name;
        this.command = new ArrayList<>(OwnSession.prefix());
        this.command.addAll(command);
        this.environment = environment;
        this.log = log;
        this.answers = answers;
    }

    String name() {
        return name;
    }

    synchronized void start() {
        if (retired || runs()) {
            return;
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
            wanted = true;
        } catch (IOException refused) {
            throw new CommandFailure(name + " cannot be started: " + refused.getMessage() + ".", refused);
        }
    }

    synchronized boolean runs() {
        return process != null && process.isAlive();
    }

    /** Whether it ended although nobody killed it. */
    synchronized boolean endedByItself() {
        return wanted && !runs();
    }

    boolean isUp() {
        return runs() && answers.getAsBoolean();
    }

    /** Waits until it answers, and starts it anew when it ends before: a database may find its own remains in the way. */
    void awaitUp(Duration patience) throws InterruptedException {
        long begin = System.nanoTime();
        int starts = 0;
        while (!isUp()) {
            if (System.nanoTime() - begin > patience.toNanos() || starts > MOST_STARTS) {
                throw new CommandFailure("%s was not up after %d s; its log ends with: %s (all of it: %s)."
                        .formatted(
                                name,
                                Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                                String.join(" | ", new LogFile(log).lastLines(LOG_LINES)),
                                log));
            }
            Thread.sleep(POLL_MILLIS);
            starts += runs() ? 0 : 1;
            start();
        }
    }

    /** Kills it as {@code kill -9} does, and returns when it is gone. */
    synchronized void kill() {
        wanted = false;
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Kills it for good. */
    synchronized void retire() {
        retired = true;
        kill();
    }

    /** Stops it where it stands, and returns what lets it go on. */
    synchronized Runnable pause() {
        Process paused = process;
        if (paused == null || !paused.isAlive()) {
            return () -> {};
        }
        ProcessSignals.pause(paused);
        return () -> ProcessSignals.resume(paused);
    }
}
