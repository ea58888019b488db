package dev.unbus.catalog.deployments;

import dev.unbus.catalog.CatalogHome;
import dev.unbus.testkit.PostgresServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

/** On PostgreSQL, chosen by the profile as in production. */
@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
@TestProfile(PostgresDeploymentsIT.OnPostgres.class)
class PostgresDeploymentsIT extends DeploymentsScenarios {

    /** The same catalog, started with the profile {@code postgresql}. */
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
