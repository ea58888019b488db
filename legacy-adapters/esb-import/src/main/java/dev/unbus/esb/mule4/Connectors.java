package dev.unbus.esb.mule4;

import java.util.Map;
import java.util.Set;

/** Global elements that go nowhere, and connectors without a counterpart. */
final class Connectors {

    private static final String MANAGED = "the API is managed at the gateway of the new platform";
    private static final String TRACKED = "the platform traces every message";

    static final Map<String, String> IGNORED = Map.of(
            "api-gateway:autodiscovery", MANAGED,
            "api-platform-gw:api", MANAGED,
            "ee/bti:transaction-manager", "no transaction spans several systems: what takes part in one says so",
            "ee/tracking:tracking-config", TRACKED,
            "tracking:tracking-config", TRACKED,
            "core:description", "documentation");

    static final Set<String> BEYOND = Set.of(
            "salesforce",
            "salesforce-composite",
            "sap",
            "workday",
            "netsuite",
            "microsoft-dynamics-crm",
            "dynamics-crm",
            "mongo",
            "ldap",
            "anypoint-mq",
            "kafka",
            "box",
            "twitter",
            "zuora",
            "marketo",
            "servicenow",
            "cassandradb",
            "redis",
            "s3",
            "sqs",
            "sns",
            "dynamodb",
            "http-policy",
            "http-policy-transform");

    private Connectors() {}
}
