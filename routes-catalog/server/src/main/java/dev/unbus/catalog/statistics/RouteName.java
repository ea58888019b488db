package dev.unbus.catalog.statistics;

import dev.unbus.catalog.model.IntegrationId;

/**
 * A route across integrations.
 *
 * @param integration whose it is
 * @param route its id
 */
public record RouteName(IntegrationId integration, String route) {}
