package dev.unbus.cli.prove;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.platform.LogFile;
import dev.unbus.cli.platform.OwnSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A plain client, a process that ends when its standard input does; what it prints goes to a listener, line by line. */
final class Client implements AutoCloseable {

    private static final int LOG_LINES = 3;

    private final String name;
    private final Path log;
    private final Process process;
    private final Thread listening;
    private volatile @Nullable RuntimeException unheard;

    private Client(String name, Path log, Process process, Consumer<String> listener) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.listening = new Thread(() -> listen(listener), "listen-to-" + name);
    }

    static Client start(String name, List<String> command, Path log, Consumer<String> listener) {
        List<String> whole = new ArrayList<>(OwnSession.prefix());
        whole.addAll(command);
        try {
            Process process = new ProcessBuilder(whole)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Client client = new Client(name, log, process, listener);
            client.listening.setDaemon(true);
            client.listening.start();
            return client;
        } catch (IOException refused) {
            throw new CommandFailure("the " + name + " cannot be started: " + refused.getMessage() + ".", refused);
        }
    }

    /** True when it has ended well and everything it said was heard; throws when it has failed. */
    boolean isDone() throws InterruptedException {
        if (process.isAlive()) {
            return false;
        }
        listening.join();
        RuntimeException failure = unheard;
        if (failure != null) {
            throw new CommandFailure("the " + name + " says something unexpected: " + failure.getMessage(), failure);
        }
        if (process.exitValue() != 0) {
            throw new CommandFailure("the %s failed; its log ends with: %s (all of it: %s)."
                    .formatted(name, String.join(" | ", new LogFile(log).lastLines(LOG_LINES)), log));
        }
        return true;
    }

    private void listen(Consumer<String> listener) {
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(listener);
        } catch (IOException | UncheckedIOException ended) {
            // It was told to end.
        } catch (IllegalArgumentException strange) {
            unheard = strange;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
