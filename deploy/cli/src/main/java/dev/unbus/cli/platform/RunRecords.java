package dev.unbus.cli.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps a record for each component that was started and not stopped. */
final class RunRecords {

    private static final String SUFFIX = ".json";

    private final Home home;

    RunRecords(Home home) {
        this.home = home;
    }

    Home home() {
        return home;
    }

    /** The record of a component; a file that cannot be understood counts as none. */
    Optional<RunRecord> find(Component component) {
        return read(file(component));
    }

    /** Every record, by the name of its file without {@code .json}; the caller's own to change. */
    Map<String, RunRecord> all() {
        Map<String, RunRecord> all = new TreeMap<>();
        if (Files.isDirectory(home.run())) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(home.run(), "*" + SUFFIX)) {
                for (Path file : files) {
                    String fileName = file.getFileName().toString();
                    String name = fileName.substring(0, fileName.length() - SUFFIX.length());
                    read(file)
                            .filter(record -> name.startsWith(record.name().replace('/', '-')))
                            .ifPresent(record -> all.put(name, record));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + home.run(), unreadable);
            }
        }
        return all;
    }

    private static Optional<RunRecord> read(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Json.read(Files.readString(file), RunRecord.class))
                    : Optional.empty();
        } catch (JsonProcessingException | NoSuchFileException damagedOrJustForgotten) {
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
        return home.run().resolve(component.fileName() + SUFFIX);
    }
}
