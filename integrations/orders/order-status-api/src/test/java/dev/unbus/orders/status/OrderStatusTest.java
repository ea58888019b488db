package dev.unbus.orders.status;

import dev.unbus.testkit.EmbeddedBrokers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** On H2, which is the default. */
@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class OrderStatusTest extends OrderStatusScenarios {}
