package dev.unbus.scaffold;

import java.util.ArrayList;
import java.util.List;

/** Writes {@code application.properties}. */
final class PropertiesFile {

    private static final int MANAGEMENT_DISTANCE = 1_000;

    private final Composition parts;

    PropertiesFile(Composition parts) {
        this.parts = parts;
    }

    String text() {
        StringBuilder properties = new StringBuilder("unbus.integration=" + parts.name() + "\n\n");
        properties.append(
                """
                quarkus.http.host=127.0.0.1
                quarkus.http.port=%d
                quarkus.management.enabled=true
                quarkus.management.host=127.0.0.1
                quarkus.management.port=%d
                quarkus.devservices.enabled=false
                quarkus.banner.enabled=false
                %%test.quarkus.http.test-port=0
                %%test.quarkus.management.test-port=0
                %%test.unbus.delivery.first-delay=50ms
                %%test.unbus.delivery.longest-delay=200ms
                """
                        .formatted(parts.port(), parts.port() + MANAGEMENT_DISTANCE));
        section(properties, parts.from("properties"));
        List<String> known = parts.from("properties");
        List<String> next = new ArrayList<>(parts.to("properties"));
        next.addAll(parts.to("properties-behind-" + parts.pair().from().label()));
        section(
                properties,
                next.stream().filter(line -> !overrides(known, line)).toList());
        return properties.toString();
    }

    /** A SOAP source has said before where services lie. */
    private static boolean overrides(List<String> known, String line) {
        String key = line.replaceFirst("=.*", "").replaceFirst("^%test\\.", "");
        return !key.startsWith("#") && known.stream().anyMatch(other -> other.startsWith(key + "="));
    }

    private static void section(StringBuilder properties, List<String> lines) {
        if (!lines.isEmpty()) {
            properties.append('\n');
            lines.forEach(line -> properties.append(line).append('\n'));
        }
    }
}
