package dev.unbus.cli.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells the catalog, and any Prometheus, where the integrations are, in
 * <a href="https://prometheus.io/docs/guides/file-sd/">Prometheus' file-sd format</a>. One that was stopped stays listed.
 */
final class TargetsFile {

    private final Home home;

    TargetsFile(Home home) {
        this.home = home;
    }

    /** Lists these integrations and no others. */
    void list(Collection<Component> components) {
        Map<String, Target> targets = new TreeMap<>();
        components.stream()
                .filter(component -> component.kind() == Kind.INTEGRATION)
                .forEach(component -> targets.put(component.id(), Target.of(component)));
        Home.replace(home.targets(), Json.write(targets.values()));
    }

    /** The names that are listed. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        try {
            if (Files.isRegularFile(home.targets())) {
                for (JsonNode target : Json.tree(Files.readString(home.targets()))) {
                    names.add(target.path("labels").path("integration").asText());
                }
            }
        } catch (JsonProcessingException damaged) {
            names.clear();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + home.targets(), unreadable);
        }
        return names;
    }

    private record Target(List<String> targets, Map<String, String> labels) {

        static Target of(Component component) {
            Map<String, String> labels = new TreeMap<>();
            labels.put("integration", component.name());
            labels.put("http_url", String.valueOf(component.httpUrl()));
            labels.put("__metrics_path__", "/observe/metrics");
            Instance instance = component.instance();
            if (instance != null) {
                labels.put("environment", instance.environment());
                labels.put("instance_id", instance.id());
                labels.put("version", instance.version());
            }
            return new Target(List.of("127.0.0.1:" + component.managementPort()), labels);
        }
    }
}
