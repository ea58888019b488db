package dev.unbus.database;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class GroupedStoreTest extends GroupedStoreScenarios {}
