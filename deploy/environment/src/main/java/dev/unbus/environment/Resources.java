package dev.unbus.environment;

import org.jspecify.annotations.Nullable;

/**
 * What one instance is promised and what it may take at most.
 *
 * @param requests what it is promised; null for nothing
 * @param limits what it may take; null for no limit
 */
public record Resources(@Nullable Amount requests, @Nullable Amount limits) {}
