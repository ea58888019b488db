package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.SourceFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values that the sources of a project give its keys. Files that a placeholder names count before the defaults of Blueprint, and
 * these before other files: those of all profiles before those of one, and the project's before its tests'.
 */
final class PropertySources {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, String> origins = new HashMap<>();
    private final Map<String, Set<String>> several = new HashMap<>();

    PropertySources(Conversion conversion) {
        List<SourceFile> named = PlaceholderFiles.of(conversion);
        named.forEach(file -> file(file, 0));
        conversion.roots().stream()
                .flatMap(Element::all)
                .filter(element -> element.is("default-properties"))
                .forEach(this::defaults);
        PropertyFiles.of(conversion.project()).stream()
                .filter(file -> !named.contains(file))
                .forEach(file ->
                        file(file, 2 + (PropertyFiles.ofProfile(file) ? 2 : 0) + (ofTest(file.path()) ? 1 : 0)));
    }

    /** Whether a file belongs to the tests of a project. */
    static boolean ofTest(String path) {
        return path.contains("/test/");
    }

    private void file(SourceFile file, int rank) {
        PropertyFiles.read(file).forEach((key, value) -> put(key, value, file.path(), rank));
    }

    private void defaults(Element defaults) {
        for (Element property : defaults.children("property")) {
            String value = property.attribute("value")
                    .or(() -> property.child("value").map(Element::text))
                    .orElse("");
            put(property.attribute("name", ""), value, defaults.file(), 1);
        }
    }

    private void put(String key, String value, String origin, int rank) {
        if (ranks.putIfAbsent(key, rank) == null) {
            values.put(key, value);
            origins.put(key, origin);
        }
        if (ranks.getOrDefault(key, rank) == rank) {
            several.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(value);
        }
    }

    /** The values by key. */
    Map<String, String> values() {
        return values;
    }

    /** The file whose value is taken, when others say another one as well. */
    Optional<String> chosen(String key) {
        return several.getOrDefault(key, Set.of()).size() > 1
                ? Optional.ofNullable(origins.get(key))
                : Optional.empty();
    }
}
