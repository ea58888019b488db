package dev.unbus.catalog;

import dev.unbus.catalog.failed.WithBrokers;
import java.util.List;

/** The catalog with both brokers, where everybody signs in with Keycloak. */
public final class WithKeycloak extends WithBrokers {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(KeycloakServer.class));
    }
}
