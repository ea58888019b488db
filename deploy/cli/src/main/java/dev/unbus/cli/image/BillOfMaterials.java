package dev.unbus.cli.image;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What an application is made of, as CycloneDX 1.6 JSON: every library by the coordinates that Quarkus noted when it was built, with
 * the hash of the file that is shipped. Equal content gives an equal document.
 *
 * @see <a href="https://cyclonedx.org/docs/1.6/json/">CycloneDX 1.6</a>
 */
final class BillOfMaterials {

    private static final String COORDINATES = "quarkus-app-dependencies.txt";

    private final String name;
    private final String version;
    private final Path application;

    BillOfMaterials(String name, String version, Path application) {
        this.name = name;
        this.version = version;
        this.application = application;
    }

    String json() {
        List<Map<String, Object>> components =
                coordinates().stream().map(this::component).toList();
        Map<String, Object> document = new TreeMap<>();
        document.put("bomFormat", "CycloneDX");
        document.put("specVersion", "1.6");
        document.put("version", 1);
        document.put("components", components);
        document.put(
                "metadata",
                Map.of("component", new TreeMap<>(Map.of("type", "application", "name", name, "version", version))));
        byte[] content = Json.write(document).getBytes(StandardCharsets.UTF_8);
        document.put("serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes(content));
        return Json.write(document);
    }

    private List<Coordinates> coordinates() {
        try {
            return Files.readAllLines(application.resolve(COORDINATES), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .map(Coordinates::of)
                    .toList();
        } catch (IOException missing) {
            throw new CommandFailure(
                    "%s has no %s, from which its bill of materials is made; build it again."
                            .formatted(application, COORDINATES),
                    missing);
        }
    }

    private Map<String, Object> component(Coordinates library) {
        Map<String, Object> component = new TreeMap<>();
        component.put("type", "library");
        component.put("bom-ref", library.packageUrl());
        component.put("group", library.group());
        component.put("name", library.artifact());
        component.put("version", library.version());
        component.put("purl", library.packageUrl());
        for (String folder : new String[] {"lib/boot", "lib/main"}) {
            Path jar = application.resolve(folder).resolve(library.fileName());
            if (Files.isRegularFile(jar)) {
                component.put("hashes", List.of(new TreeMap<>(Map.of("alg", "SHA-256", "content", hash(jar)))));
            }
        }
        return component;
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new CommandFailure(file + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** One line of Quarkus' list: {@code group:artifact:classifier:type:version}. */
    private record Coordinates(String group, String artifact, String classifier, String type, String version) {

        private static final int PARTS = 5;

        static Coordinates of(String line) {
            String[] parts = line.strip().split(":", -1);
            if (parts.length != PARTS) {
                throw new CommandFailure(
                        "%s: a line is group:artifact:classifier:type:version, not %s.".formatted(COORDINATES, line));
            }
            return new Coordinates(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }

        String fileName() {
            return group + "." + artifact + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + "." + type;
        }

        String packageUrl() {
            return "pkg:maven/%s/%s@%s?%stype=%s"
                    .formatted(
                            group,
                            artifact,
                            version,
                            classifier.isEmpty() ? "" : "classifier=" + classifier + "&",
                            type);
        }
    }
}
