package dev.unbus.cli.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Remembers in {@code run/platform.json} the offset of the platform that runs, for the commands that join it. */
final class PlatformFile {

    private final Path file;

    PlatformFile(Home home) {
        this.file = home.run().resolve("platform.json");
    }

    OptionalInt portOffset() {
        try {
            return Files.isRegularFile(file)
                    ? OptionalInt.of(
                            Json.read(Files.readString(file), Content.class).portOffset())
                    : OptionalInt.empty();
        } catch (JsonProcessingException damaged) {
            return OptionalInt.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    void save(int portOffset) {
        Home.replace(file, Json.write(new Content(portOffset)));
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException("cannot delete " + file, undeletable);
        }
    }

    private record Content(int portOffset) {}
}
