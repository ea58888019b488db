package dev.unbus.esb.camelxml;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.unbus.esb.source.LegacyProject;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The properties in the files of a project, those of Spring Boot in YAML among them. */
final class PropertyFiles {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> EXTENSIONS = Set.of("properties", "cfg");
    private static final String BOOT = "(application|bootstrap)(-[\\w-]+)?\\.ya?ml";
    private static final String OF_PROFILE = "(application|bootstrap)-[\\w-]+\\.(properties|ya?ml)";

    private PropertyFiles() {}

    /** The files, those of one profile after those of all, and those of tests after others. */
    static List<SourceFile> of(LegacyProject project) {
        return project.files().stream()
                .filter(PropertyFiles::holdsProperties)
                .sorted(Comparator.comparing((SourceFile file) -> ofProfile(file))
                        .thenComparing(file -> PropertySources.ofTest(file.path())))
                .toList();
    }

    /** Whether a file counts in one profile only. */
    static boolean ofProfile(SourceFile file) {
        return file.name().matches(OF_PROFILE);
    }

    static boolean holdsProperties(SourceFile file) {
        boolean logging = file.name().startsWith("log4j") || file.name().startsWith("logging");
        return (EXTENSIONS.contains(file.extension()) && !logging)
                || file.name().matches(BOOT);
    }

    /** The values of a file by key; none of one that cannot be read. */
    static Map<String, String> read(SourceFile file) {
        Map<String, String> read = new TreeMap<>();
        try {
            if (EXTENSIONS.contains(file.extension())) {
                Properties properties = new Properties();
                properties.load(new StringReader(file.text()));
                properties
                        .stringPropertyNames()
                        .forEach(
                                key -> read.put(key, properties.getProperty(key).strip()));
            } else {
                yaml(file.text(), read);
            }
        } catch (SourceException | IOException | IllegalArgumentException unreadable) {
            // what cannot be read gives no values; the file is reported where it is listed
        }
        return read;
    }

    private static void yaml(String text, Map<String, String> into) throws IOException {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(text)) {
            while (documents.hasNextValue()) {
                JsonNode document = documents.nextValue();
                if (!ofProfile(document)) {
                    flatten("", document, into);
                }
            }
        } catch (JacksonException malformed) {
            into.clear();
        }
    }

    /** Whether a document counts in some profiles only. */
    private static boolean ofProfile(JsonNode document) {
        return document.at("/spring/config/activate").isObject()
                || document.at("/spring/profiles").isTextual();
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey(), field.getValue(), into));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                flatten(prefix + "[" + at + "]", node.get(at), into);
            }
        } else if (!prefix.isEmpty() && !node.isNull()) {
            into.putIfAbsent(prefix, node.asText());
        }
    }
}
