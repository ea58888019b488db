package dev.unbus.cli.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Reads the port that an integration declares in its {@code catalog-info.yaml}. The rest of the file is the catalog's
 * business: a mistake there must not keep anybody from stopping the platform.
 */
final class LocalPort {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final String ANNOTATION = "unbus.dev/local-port";
    private static final int LARGEST = 60_000;

    private LocalPort() {}

    static OptionalInt in(Path descriptor) {
        try {
            String port = YAML.readTree(Files.readString(descriptor))
                    .path("metadata")
                    .path("annotations")
                    .path(ANNOTATION)
                    .asText();
            return port.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(port, descriptor));
        } catch (JsonProcessingException notYaml) {
            int line = notYaml.getLocation() == null ? 1 : notYaml.getLocation().getLineNr();
            throw new CommandFailure("%s is not YAML (line %d).".formatted(descriptor, line), notYaml);
        } catch (IOException unreadable) {
            throw new CommandFailure(descriptor + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    private static int number(String text, Path descriptor) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > LARGEST) {
            throw new CommandFailure(
                    "%s: %s has to be a number from 1 to %d.".formatted(descriptor, ANNOTATION, LARGEST));
        }
        return port;
    }
}
