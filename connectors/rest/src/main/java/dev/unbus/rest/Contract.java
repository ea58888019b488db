package dev.unbus.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The OpenAPI contract that this process keeps, read once at the start. */
@Singleton
final class Contract {

    private final byte[] text;
    private final String mediaType;
    private final List<ContractPath> paths;

    Contract(RestSettings settings) {
        text = load(settings.contract());
        mediaType = settings.contract().endsWith(".json") ? "application/json" : "application/yaml";
        paths = new ContractReader(parse(text)).paths();
    }

    /** The contract as it was written. */
    byte[] text() {
        return text.clone();
    }

    String mediaType() {
        return mediaType;
    }

    /** The path of the contract that fits best: the one with the fewest placeholders. */
    Optional<ContractPath.Match> find(String path) {
        return paths.stream()
                .flatMap(candidate -> candidate.match(path).stream())
                .min(Comparator.comparingInt(match -> match.values().size()));
    }

    private static byte[] load(String location) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(location)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "There is no contract at " + location + " on the class path (unbus.rest.contract)");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(byte[] text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("The contract is not well-formed", e);
        }
    }
}
