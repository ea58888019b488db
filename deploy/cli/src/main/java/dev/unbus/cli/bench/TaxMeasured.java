package dev.unbus.cli.bench;

/**
 * One window of one process.
 *
 * @param application {@code plain} or {@code platform}
 * @param round from 1
 * @param route the measured route
 * @param nanos one exchange
 */
record TaxMeasured(String application, int round, String route, double nanos) {}
