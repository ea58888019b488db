package dev.unbus.cli.image;

import dev.unbus.cli.console.CommandFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of the container engine, its output kept in a file. */
final class EngineRun {

    private final ContainerEngine engine;
    private final Path log;

    EngineRun(ContainerEngine engine, Path log) {
        this.engine = engine;
        this.log = log;
    }

    /**
     * Runs it to its end.
     *
     * @return nothing when it succeeded, else the line that says why it did not
     */
    @Nullable
    String failure(List<String> arguments) {
        EngineReason reason = new EngineReason();
        try {
            Process process =
                    engine.process(arguments).redirectErrorStream(true).start();
            process.getOutputStream().close();
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                    PrintWriter copy = new PrintWriter(log.toFile(), StandardCharsets.UTF_8)) {
                output.lines().forEach(line -> {
                    copy.println(line);
                    reason.read(line);
                });
            }
            return process.waitFor() == 0 ? null : reason.sentence();
        } catch (IOException refused) {
            throw new CommandFailure(engine.name() + " cannot be started: " + refused.getMessage() + ".", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted while " + engine.name() + " was at work.", interrupted);
        }
    }
}
