package dev.unbus.catalog.deployments;

import dev.unbus.catalog.CatalogHome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
class DeploymentsTest extends DeploymentsScenarios {}
