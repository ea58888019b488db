package dev.unbus.cli.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code application*.properties} of an integration, as they are in production. */
public final class FlowProperties {

    /** Stands in a text for a part that only a running process knows; no channel has it in its name. */
    static final String UNKNOWN = "\uFFFC";

    private static final int DEEPEST = 20;

    private final List<Property> entries;
    private final Map<String, String> values = new LinkedHashMap<>();

    private FlowProperties(List<Property> entries) {
        this.entries = entries;
        Stream.of("", "prod")
                .flatMap(profile ->
                        entries.stream().filter(entry -> entry.profile().equals(profile)))
                .forEach(entry -> values.put(entry.key(), entry.value()));
    }

    /** Those in a folder of resources. */
    public static FlowProperties in(Path resources) {
        if (!Files.isDirectory(resources)) {
            return new FlowProperties(List.of());
        }
        try (Stream<Path> files = Files.list(resources)) {
            return new FlowProperties(
                    files.filter(file -> file.getFileName().toString().matches("application.*\\.properties"))
                            .sorted()
                            .flatMap(file -> PropertiesFile.read(file).stream())
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resources, unreadable);
        }
    }

    /** Every entry, of all profiles, as it is written. */
    public List<Property> entries() {
        return entries;
    }

    /** The entries whose key begins so, by what follows; their values expanded. */
    public Map<String, String> below(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), expand(value));
            }
        });
        return found;
    }

    /** The entry of a key that counts in production. */
    public Optional<Property> entry(String key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key) && entry.isForProduction())
                .reduce((first, last) -> last);
    }

    /** The value of a key, expanded. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).map(this::expand);
    }

    /** The text with its expressions <code>${key:default}</code> replaced, as they are where no variable is set. */
    String expand(String text) {
        return expand(text, "${", "}", 0);
    }

    /** The text with Camel's placeholders <code>{{key:default}}</code> replaced. */
    String expandPlaceholders(String text) {
        return expand(text, "{{", "}}", 0);
    }

    private String expand(String text, String opening, String closing, int depth) {
        int from = text.lastIndexOf(opening);
        int to = from < 0 ? -1 : text.indexOf(closing, from);
        if (to < 0 || depth > DEEPEST) {
            return text;
        }
        String replaced = replacement(text.substring(from + opening.length(), to), depth);
        return expand(
                text.substring(0, from) + replaced + text.substring(to + closing.length()),
                opening,
                closing,
                depth + 1);
    }

    private String replacement(String expression, int depth) {
        int colon = expression.indexOf(':');
        String key = (colon < 0 ? expression : expression.substring(0, colon)).replaceFirst("^\\?", "");
        String value = values.get(key);
        if (value != null) {
            return expand(value, "${", "}", depth + 1);
        }
        return colon < 0 ? UNKNOWN : expression.substring(colon + 1);
    }
}
