package dev.unbus.cli.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was started and not stopped although no folder asks for it any more: of a flow whose folder is gone, and the gateway
 * when none that is left has callers who come through it.
 */
final class Stranded {

    private final Path root;
    private final RunRecords records;
    private final DeployedFlows deployed;

    Stranded(Path root, Home home) {
        this.root = root;
        this.records = new RunRecords(home);
        this.deployed = new DeployedFlows(home);
    }

    /** Those that are recorded beside these. */
    List<Component> beside(Collection<Component> declared) {
        Map<String, RunRecord> others = records.all();
        declared.forEach(component -> others.remove(component.fileName()));
        return others.entrySet().stream()
                .map(other -> component(other.getKey(), other.getValue()))
                .toList();
    }

    private Component component(String fileName, RunRecord record) {
        return deployed.of(record.name()).stream()
                .map(instance -> component(record.name(), record, instance))
                .filter(component -> component.fileName().equals(fileName))
                .findFirst()
                // The id and the name of the file are of the same length.
                .orElseGet(() -> component(
                        record.name() + fileName.substring(record.name().length()), record, null));
    }

    private Component component(String name, RunRecord record, @Nullable Instance instance) {
        boolean integration = name.contains("/");
        Path module = root.resolve(integration ? "integrations" : "deploy").resolve(name);
        List<Integer> ports = new ArrayList<>(record.ports());
        int managementPort = ports.remove(ports.size() - 1);
        return new Component(
                name,
                integration ? Kind.INTEGRATION : Kind.DEVSTACK,
                module,
                module,
                integration && !ports.isEmpty() ? ports.remove(ports.size() - 1) : null,
                managementPort,
                ports,
                instance == null ? "unknown" : instance.version(),
                instance,
                null);
    }
}
