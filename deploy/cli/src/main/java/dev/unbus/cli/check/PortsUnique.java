package dev.unbus.cli.check;

import dev.unbus.cli.routes.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** On one machine all integrations run side by side, with the brokers and the catalog. */
final class PortsUnique implements Rule {

    private static final String ANNOTATION = "unbus.dev/local-port";
    private static final int MANAGEMENT_DISTANCE = 1_000;
    private static final Map<Integer, String> PLATFORM = Map.of(
            8080, "the catalog",
            9080, "the catalog",
            8090, "the legacy systems",
            9090, "the legacy systems",
            9091, "the brokers",
            9092, "Kafka",
            9093, "Kafka",
            61_616, "Artemis");

    private final Map<Integer, Set<String>> owners = new TreeMap<>();

    /**
     * The rule over these integrations.
     *
     * @param all every integration of the project, also those that are not checked
     */
    PortsUnique(List<Subject> all) {
        PLATFORM.forEach(this::own);
        all.forEach(flow -> port(flow).ifPresent(port -> {
            own(port, name(flow));
            own(port + MANAGEMENT_DISTANCE, name(flow));
        }));
    }

    private void own(int port, String name) {
        owners.computeIfAbsent(port, key -> new TreeSet<>()).add(name);
    }

    @Override
    public String id() {
        return "ports-unique";
    }

    @Override
    public void check(Subject flow, Findings.Report report) {
        port(flow).ifPresent(port -> {
            check(flow, port, report);
            checkAgreement(flow, "quarkus.http.port", port, report);
            checkAgreement(flow, "quarkus.management.port", port + MANAGEMENT_DISTANCE, report);
        });
    }

    private void check(Subject flow, int port, Findings.Report report) {
        for (int used : List.of(port, port + MANAGEMENT_DISTANCE)) {
            Set<String> others = new TreeSet<>(owners.getOrDefault(used, Set.of()));
            others.remove(name(flow));
            if (!others.isEmpty()) {
                report.violation(
                        flow.descriptor(),
                        flow.line("metadata", "annotations", ANNOTATION),
                        "port %d is that of %s, too".formatted(used, String.join(" and ", others)),
                        "declare %d, which is free".formatted(free()));
                return;
            }
        }
    }

    private static void checkAgreement(Subject flow, String key, int declared, Findings.Report report) {
        Optional<Property> entry = flow.properties().entry(key);
        flow.properties()
                .value(key)
                .filter(value -> value.matches("[0-9]{1,5}") && Integer.parseInt(value) != declared)
                .ifPresent(value -> entry.ifPresent(property -> report.violation(
                        property.file(),
                        property.line(),
                        "%s is %s, by the descriptor it is %d".formatted(key, value, declared),
                        "write " + key + "=" + declared)));
    }

    private int free() {
        int port = 8101;
        while (owners.containsKey(port) || owners.containsKey(port + MANAGEMENT_DISTANCE)) {
            port++;
        }
        return port;
    }

    private static String name(Subject flow) {
        return flow.flow().id().toString();
    }

    private static Optional<Integer> port(Subject flow) {
        return flow.info().flatMap(info -> info.localPort().stream().boxed().findFirst());
    }
}
