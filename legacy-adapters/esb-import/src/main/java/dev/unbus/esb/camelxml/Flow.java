package dev.unbus.esb.camelxml;

/**
 * The route that is being converted.
 *
 * @param id of the route; of the configuration for what stands beside routes
 * @param answered whether its source waits for an answer
 */
record Flow(String id, boolean answered) {}
