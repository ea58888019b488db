package dev.unbus.customers.soap;

import org.jspecify.annotations.Nullable;

/**
 * One call of the customer service.
 *
 * @param path below the service's address, encoded
 * @param query encoded, empty for none
 * @param body what is sent as JSON, if anything
 */
record ServiceCall(String method, String path, String query, @Nullable Object body) {}
