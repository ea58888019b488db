package dev.unbus.cli.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps a record for each component that was started and not stopped. */
final class RunRecords {

    private final Home home;

    RunRecords(Home home) {
        this.home = home;
    }

    Home home() {
        return home;
    }

    /** The record of a component; a file that cannot be understood counts as none. */
    Optional<RunRecord> find(Component component) {
        Path file = file(component);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Json.read(Files.readString(file), RunRecord.class))
                    : Optional.empty();
        } catch (JsonProcessingException damaged) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    /** The process of a component, when it is the one that was started and still runs. */
    Optional<ProcessHandle> running(Component component) {
        return find(component).flatMap(OsProcess::of);
    }

    boolean exists(Component component) {
        return Files.isRegularFile(file(component));
    }

    void save(Component component, RunRecord record) {
        Home.replace(file(component), Json.write(record));
    }

    void forget(Component component) {
        try {
            Files.deleteIfExists(file(component));
        } catch (IOException undeletable) {
            throw new UncheckedIOException("cannot delete " + file(component), undeletable);
        }
    }

    private Path file(Component component) {
        return home.run().resolve(component.fileName() + ".json");
    }
}
