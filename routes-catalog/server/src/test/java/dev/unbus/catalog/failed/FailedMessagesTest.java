package dev.unbus.catalog.failed;

import dev.unbus.catalog.CatalogHome;
import dev.unbus.testkit.EmbeddedBrokers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
@QuarkusTestResource(EmbeddedBrokers.class)
@TestProfile(WithBrokers.class)
class FailedMessagesTest extends FailedMessagesScenarios {}
