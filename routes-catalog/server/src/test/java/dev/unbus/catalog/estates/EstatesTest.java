package dev.unbus.catalog.estates;

import dev.unbus.catalog.CatalogHome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
class EstatesTest extends EstatesScenarios {}
