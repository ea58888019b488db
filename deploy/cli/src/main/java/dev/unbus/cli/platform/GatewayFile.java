package dev.unbus.cli.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells the gateway in {@code run/routes.json} which instances take the callers of which port. */
final class GatewayFile {

    private final Path file;

    GatewayFile(Home home) {
        this.file = home.routes();
    }

    /** Writes what the inventory says and returns the number by which the gateway tells that it knows. */
    long write(Inventory inventory) {
        Map<Integer, Listener> listeners = new TreeMap<>();
        for (Component component : inventory.components()) {
            Instance instance = component.instance();
            Integer port = component.callersPort();
            if (instance != null && port != null && instance.stage() != Stage.STARTING) {
                listeners
                        .computeIfAbsent(port, key -> new Listener(component.name(), key, new ArrayList<>()))
                        .origins()
                        .add(Origin.of(instance));
            }
        }
        long generation = Math.max(System.currentTimeMillis(), generation() + 1);
        Home.replace(file, Json.write(new Content(generation, List.copyOf(listeners.values()))));
        return generation;
    }

    private long generation() {
        try {
            return Files.isRegularFile(file)
                    ? Json.read(Files.readString(file), Content.class).generation()
                    : 0;
        } catch (JsonProcessingException damaged) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private record Content(long generation, List<Listener> listeners) {}

    private record Listener(String flow, int port, List<Origin> origins) {}

    private record Origin(
            String id, String version, int port, int managementPort, boolean preferred, boolean draining) {

        static Origin of(Instance instance) {
            return new Origin(
                    instance.id(),
                    instance.version(),
                    instance.httpPort(),
                    instance.managementPort(),
                    instance.preferred(),
                    instance.stage() == Stage.DRAINING);
        }
    }
}
