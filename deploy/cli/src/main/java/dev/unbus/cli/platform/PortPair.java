package dev.unbus.cli.platform;

/**
 * The two ports of an instance.
 *
 * @param http for callers
 * @param management for {@code /observe}
 */
public record PortPair(int http, int management) {}
