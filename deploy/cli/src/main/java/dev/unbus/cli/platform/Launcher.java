package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a component as a process of its own, which neither Ctrl-C nor the end of this command reaches. */
final class Launcher {

    private static final File NOTHING = new File("/dev/null");

    private final Installation installation;
    private final Inventory inventory;
    private final RunRecords records;
    private final FlowVariables variables;

    Launcher(Installation installation, Inventory inventory, RunRecords records) {
        this.installation = installation;
        this.inventory = inventory;
        this.records = records;
        this.variables = new FlowVariables(installation.root());
    }

    ProcessHandle start(Component component) {
        Home home = installation.home();
        LogFile log = new LogFile(home.log(component));
        log.rotate();
        ProcessBuilder builder = new ProcessBuilder(command(component))
                .directory(home.run().toFile())
                .redirectInput(NOTHING)
                .redirectErrorStream(true)
                .redirectOutput(log.path().toFile());
        addEnvironment(builder.environment(), component);
        try {
            ProcessHandle process = builder.start().toHandle();
            records.save(
                    component,
                    new RunRecord(component.name(), process.pid(), OsProcess.startTime(process), component.ports()));
            return process;
        } catch (IOException refused) {
            throw new CommandFailure(component.name() + " cannot be started: " + refused.getMessage() + ".", refused);
        }
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

    private void addEnvironment(Map<String, String> environment, Component component) {
        environment.put("KAFKA_BOOTSTRAP_SERVERS", inventory.kafka());
        environment.put("QUARKUS_ARTEMIS_URL", inventory.artemis());
        environment.put("UNBUS_HOME", installation.home().folder().toString());
        environment.put("UNBUS_LEGACY_URL", inventory.legacySystems());
        environment.put("UNBUS_PORT_OFFSET", String.valueOf(inventory.offset()));
        // glibc gives each thread an arena; two keep the resident memory of many small processes down.
        environment.put("MALLOC_ARENA_MAX", "2");
        Instance instance = component.instance();
        if (instance != null) {
            environment.putAll(variables.of(component.name(), instance.environment()));
        }
        environment.remove("QUARKUS_HTTP_PORT");
        if (component.httpPort() != null) {
            environment.put("QUARKUS_HTTP_PORT", String.valueOf(component.httpPort()));
        }
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(component.managementPort()));
    }
}
