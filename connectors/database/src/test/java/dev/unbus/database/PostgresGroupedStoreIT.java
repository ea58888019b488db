package dev.unbus.database;

import dev.unbus.testkit.PostgresServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

@QuarkusTest
@TestProfile(PostgresGroupedStoreIT.OnPostgres.class)
class PostgresGroupedStoreIT extends GroupedStoreScenarios {

    /** The same application, started with the profile {@code postgresql}. */
    public static final class OnPostgres implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "test,postgresql";
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresServer.class));
        }
    }
}
