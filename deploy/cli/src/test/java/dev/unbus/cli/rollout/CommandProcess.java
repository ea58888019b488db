package dev.unbus.cli.rollout;

import dev.unbus.cli.TestProject;
import dev.unbus.cli.Unbus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The command as a process of its own, which can be killed. */
final class CommandProcess implements AutoCloseable {

    private final Process process;

    CommandProcess(TestProject project, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dunbus.root=" + project.root(),
                "-cp",
                System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                Unbus.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("UNBUS_HOME", project.home().folder().toString());
        process = builder.start();
    }

    long pid() {
        return process.pid();
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
