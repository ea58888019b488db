package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Starts a component as a process of its own, which neither Ctrl-C nor the end of this command reaches. */
final class Launcher {

    private static final File NOTHING = new File("/dev/null");

    private final Installation installation;
    private final Inventory inventory;
    private final RunRecords records;

    Launcher(Installation installation, Inventory inventory, RunRecords records) {
        this.installation = installation;
        this.inventory = inventory;
        this.records = records;
    }

    ProcessHandle start(Component component) {
        Home home = installation.home();
        LogFile log = new LogFile(home.log(component));
        log.rotate();
        if (component.isPod()) {
            return recorded(component, new Pods(home).start(component, log.path()));
        }
        ProcessBuilder builder = new ProcessBuilder(command(component))
                .directory(home.run().toFile())
                .redirectInput(NOTHING)
                .redirectErrorStream(true)
                .redirectOutput(log.path().toFile());
        new ComponentEnvironment(installation, inventory).addTo(builder.environment(), component);
        try {
            return recorded(component, builder.start().toHandle());
        } catch (IOException refused) {
            throw new CommandFailure(component.name() + " cannot be started: " + refused.getMessage() + ".", refused);
        }
    }

    private ProcessHandle recorded(Component component, ProcessHandle process) {
        records.save(
                component,
                new RunRecord(component.name(), process.pid(), OsProcess.startTime(process), component.ports()));
        return process;
    }

    private List<String> command(Component component) {
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.add(installation.java().executable().toString());
        command.addAll(installation.java().flags(component));
        command.add(mark(component));
        command.add("-jar");
        command.add(component.jar().toString());
        return command;
    }

    /** By which a process is found whose start was cut off before it was recorded. */
    String mark(Component component) {
        return "-Dunbus.component=%s:%s".formatted(installation.home().folder(), component.id());
    }
}
