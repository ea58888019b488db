package dev.unbus.catalog.estates;

import dev.unbus.catalog.CatalogHome;
import dev.unbus.catalog.OnPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** On PostgreSQL, chosen by the profile as in production. */
@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
@TestProfile(OnPostgres.class)
class PostgresEstatesIT extends EstatesScenarios {}
