package dev.unbus.environment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.unbus.catalog.model.IntegrationId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code environment.yaml}; what is unknown, given twice or wrong is an error that names file, line and rule. */
final class EnvironmentFile {

    private static final int LARGEST_BYTES = 256 * 1024;
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String name;
    private final Path root;
    private final Path file;

    EnvironmentFile(String name, Path root, Path file) {
        this.name = name;
        this.root = root;
        this.file = file;
    }

    Environment read() {
        String text = text();
        Lines lines = lines(text);
        try {
            EnvironmentValues values = YAML.readValue(text, EnvironmentValues.class);
            if (values == null) {
                throw broken(1, "the file is empty; it begins with target: local, podman or kubernetes");
            }
            return new Environment(name, root, file, values, lines);
        } catch (JsonMappingException wrong) {
            List<String> path = path(wrong);
            throw broken(
                    lines.of(path.toArray(String[]::new)),
                    path.isEmpty() ? rule(wrong) : String.join(".", path) + ": " + rule(wrong));
        } catch (JsonProcessingException notYaml) {
            int line = notYaml.getLocation() == null ? 1 : notYaml.getLocation().getLineNr();
            throw broken(line, firstLine(notYaml.getOriginalMessage()));
        }
    }

    private Lines lines(String text) {
        try {
            return Lines.in(text);
        } catch (MarkedYAMLException notYaml) {
            Mark mark = notYaml.getProblemMark();
            throw broken(mark == null ? 1 : mark.getLine() + 1, "not YAML: " + firstLine(notYaml.getProblem()));
        } catch (YAMLException notYaml) {
            throw broken(1, "not YAML: " + firstLine(notYaml.getMessage()));
        }
    }

    private String text() {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw broken(1, "the file is larger than " + LARGEST_BYTES + " bytes");
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new EnvironmentException(file + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    /** The names of the fields from the top to the one that is wrong. */
    private static List<String> path(JsonMappingException wrong) {
        Stream<String> read = wrong.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull);
        Stream<String> within =
                wrong.getCause() instanceof BrokenRule broken ? broken.within().stream() : Stream.empty();
        return Stream.concat(read, within).toList();
    }

    private static String rule(JsonMappingException wrong) {
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return "unknown; known are "
                    + String.join(
                            ", ",
                            unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .toList());
        }
        Throwable cause = wrong.getCause();
        if (cause instanceof IllegalArgumentException) {
            return firstLine(cause.getMessage());
        }
        return wrong instanceof MismatchedInputException mismatch
                ? kind(mismatch.getTargetType())
                : firstLine(wrong.getOriginalMessage());
    }

    /** Jackson's own words quote the value, which may be a secret in the wrong place. */
    private static String kind(@Nullable Class<?> type) {
        if (type == IntegrationId.class) {
            return "an integration is named team/flow, for example orders/order-intake";
        }
        if (type != null && type.isEnum()) {
            return "not one of the values accepted: "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> YAML.convertValue(constant, String.class))
                            .collect(Collectors.joining(", "));
        }
        if (type == Integer.class || type == int.class) {
            return "has to be a whole number";
        }
        return type == String.class || type == URI.class ? "has to be one text" : "has to be fields of its own";
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }

    private EnvironmentException broken(int line, String rule) {
        return new EnvironmentException(file + ":" + line + ": " + rule + ".");
    }
}
