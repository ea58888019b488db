package dev.unbus.cli.platform;

import dev.unbus.cli.console.Console;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks after the components while {@code unbus up} stays in the foreground. */
final class Watch {

    private static final long POLL_MILLIS = 1_000;

    private final Platform platform;
    private final Console console;
    private final Set<String> others;
    private final Set<RunRecord> told = new HashSet<>();

    Watch(Platform platform, Console console, Set<String> others) {
        this.platform = platform;
        this.console = console;
        this.others = others;
    }

    void untilAllAreStopped() throws InterruptedException {
        while (lookAround()) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** True as long as a component of ours has a record, that is, was not stopped by {@code unbus down}. */
    private boolean lookAround() {
        boolean some = false;
        List<Component> components = platform.inventory().components();
        for (Component component : components) {
            Optional<RunRecord> record = platform.records().find(component);
            if (record.isPresent() && !others.contains(component.id())) {
                some = true;
                tellWhenEnded(component, record.get());
            }
        }
        return some;
    }

    private void tellWhenEnded(Component component, RunRecord record) {
        if (OsProcess.of(record).isEmpty() && told.add(record)) {
            console.complain("%s has ended by itself (pid %d, log %s); ./unbus up --only %s starts it again."
                    .formatted(component.id(), record.pid(), platform.home().log(component), component.name()));
        }
    }
}
