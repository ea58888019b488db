package dev.unbus.catalog;

import dev.unbus.testkit.PostgresServer;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** The catalog started with the profile {@code postgresql}, as in production; tests that share it share the process. */
public final class OnPostgres implements QuarkusTestProfile {

    @Override
    public String getConfigProfile() {
        return "test,postgresql";
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresServer.class));
    }
}
