package dev.unbus.cli.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Whether a flow declares that it has callers over HTTP: whether it consumes a {@code rest:} or {@code soap:} channel. */
final class ServedHttp {

    private static final ObjectMapper YAML = new YAMLMapper();

    private ServedHttp() {}

    /** False also for a descriptor that cannot be read, which is for others to complain about. */
    static boolean in(Path descriptor) {
        try {
            String consumes = YAML.readTree(Files.readString(descriptor))
                    .path("metadata")
                    .path("annotations")
                    .path("unbus.dev/consumes")
                    .asText();
            return Arrays.stream(consumes.split(",", -1))
                    .map(String::strip)
                    .anyMatch(channel -> channel.startsWith("rest:") || channel.startsWith("soap:"));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
