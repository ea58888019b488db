package dev.unbus.cli.rollout;

import dev.unbus.cli.platform.Component;
import dev.unbus.cli.platform.Processes;
import java.time.Duration;
import java.util.List;

/** Runs instances as processes of this machine, each from the folder of its release. */
final class ProcessRunner implements InstanceRunner {

    private static final int LINES = 2;
    private static final int LINE_LENGTH = 240;

    private final Processes processes;

    ProcessRunner(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void prepare(Attempt attempt, Progress progress) {
        // The folder of the release is all that a process needs.
    }

    @Override
    public void start(Attempt attempt, Component instance) {
        processes.start(instance);
    }

    @Override
    public boolean runs(Component instance) {
        return processes.running(instance).isPresent();
    }

    @Override
    public boolean stop(List<Component> instances, Duration patience) {
        return processes.stop(instances, patience);
    }

    @Override
    public String lastWords(Component instance) {
        List<String> lines = processes.lastLines(instance, LINES).stream()
                .map(ProcessRunner::shortened)
                .toList();
        return "its log ends with: %s (all of it: %s)"
                .formatted(lines.isEmpty() ? "nothing" : String.join(" | ", lines), processes.log(instance));
    }

    private static String shortened(String line) {
        return line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + "…";
    }
}
