package dev.unbus.cli.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Remembers the instances of every deployed flow in {@code releases/TEAM/FLOW/instances.json}, running or not. */
public final class DeployedFlows {

    private final Home home;

    /** Those that this home remembers. */
    public DeployedFlows(Home home) {
        this.home = home;
    }

    /** The instances of a flow, {@code team/flow}; none when it was never deployed to this machine. */
    public List<Instance> of(String flow) {
        Path file = file(flow);
        try {
            return Files.isRegularFile(file)
                    ? Json.read(Files.readString(file), Content.class).instances()
                    : List.of();
        } catch (JsonProcessingException damaged) {
            throw new CommandFailure(
                    file + " is damaged; remove it, stop what is left of " + flow + ", and deploy again.", damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    /** The flows with instances, as {@code team/flow}. */
    public List<String> flows() {
        Path folder = home.releases();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(folder, 3, (file, facts) -> file.endsWith("instances.json"))) {
            return files.map(Path::getParent)
                    .map(flow -> folder.relativize(flow).toString().replace('\\', '/'))
                    .filter(flow -> !of(flow).isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder, unreadable);
        }
    }

    /** Remembers these and no others: a reader sees the old or the new list. */
    public void save(String flow, List<Instance> instances) {
        try {
            Files.createDirectories(file(flow).getParent());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot create " + file(flow).getParent(), unwritable);
        }
        Home.replace(file(flow), Json.write(new Content(instances)));
    }

    private Path file(String flow) {
        return home.releases().resolve(flow).resolve("instances.json");
    }

    private record Content(List<Instance> instances) {

        Content {
            instances = List.copyOf(instances);
        }
    }
}
