package dev.unbus.esb.camelxml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A folder of the old bus: {@code camel-2.xml}, {@code camel-3.xml} or, when both versions take it, {@code flow.xml}, the resources it uses,
 * and in {@code script.yaml} what is said to it.
 */
record OldFlow(Path folder, Path file, int version, JsonNode script) {

    private static final Path FOLDERS = Path.of("src/test/resources/dev/unbus/esb/camelxml/old");

    /** A place in the transcripts where Camel 4 is known to differ. */
    record Difference(String at, JsonNode was, JsonNode is, String said) {}

    /** The flows that run on a version of Camel. */
    static List<OldFlow> of(int version) {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.sorted().flatMap(folder -> read(folder, version)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<OldFlow> read(Path folder, int version) {
        return Stream.of("camel-" + version + ".xml", "flow.xml")
                .map(folder::resolve)
                .filter(Files::exists)
                .map(file -> new OldFlow(folder, file, version, script(folder)));
    }

    private static JsonNode script(Path folder) {
        try {
            return new YAMLMapper().readTree(folder.resolve("script.yaml").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files by their path in a project. */
    Map<String, String> sources() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(
                "pom.xml",
                "<project><properties><camel.version>" + version + ".0</camel.version></properties></project>");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path resource : files.filter(this::belongs).toList()) {
                sources.put("resources/" + resource.getFileName(), Files.readString(resource));
            }
        }
        return sources;
    }

    private boolean belongs(Path resource) {
        String name = resource.getFileName().toString();
        return resource.equals(file) || !name.matches("script\\.yaml|camel-[23]\\.xml");
    }

    /** Where the flow is known to behave otherwise than it did. */
    List<Difference> differences() {
        return StreamSupport.stream(script.path("differences").spliterator(), false)
                .filter(one -> one.path("camel").asInt(version) == version)
                .map(one -> new Difference(
                        one.path("at").asText(),
                        one.path("was"),
                        one.path("is"),
                        one.path("said").asText()))
                .toList();
    }

    /** The name that an address has today. */
    String today(String address) {
        return script.path("today").path(address).asText(address);
    }

    /** The name that an address of today had. */
    String once(String address) {
        return script.path("today").properties().stream()
                .filter(renamed -> renamed.getValue().asText().equals(address))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(address);
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
