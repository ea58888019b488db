package dev.unbus.cli.platform;

import java.util.Map;

/**
 * What a component is told by environment variables: where the others are, what its environment says, and
 * its own ports.
 */
final class ComponentEnvironment {

    private final Installation installation;
    private final Inventory inventory;

    ComponentEnvironment(Installation installation, Inventory inventory) {
        this.installation = installation;
        this.inventory = inventory;
    }

    /** Adds the variables to those that the process would inherit. */
    void addTo(Map<String, String> environment, Component component) {
        environment.put("KAFKA_BOOTSTRAP_SERVERS", inventory.kafka());
        environment.put("QUARKUS_ARTEMIS_URL", inventory.artemis());
        environment.put("UNBUS_DATABASES", inventory.databases());
        environment.put("UNBUS_HOME", installation.home().folder().toString());
        environment.put("UNBUS_LEGACY_URL", inventory.legacySystems());
        environment.put("UNBUS_PORT_OFFSET", String.valueOf(inventory.offset()));
        // glibc gives each thread an arena; two keep the resident memory of many small processes down.
        environment.put("MALLOC_ARENA_MAX", "2");
        Instance instance = component.instance();
        if (instance != null) {
            environment.putAll(new FlowVariables(installation.root()).of(component.name(), instance.environment()));
        }
        environment.remove("QUARKUS_HTTP_PORT");
        if (component.httpPort() != null) {
            environment.put("QUARKUS_HTTP_PORT", String.valueOf(component.httpPort()));
        }
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(component.managementPort()));
    }
}
