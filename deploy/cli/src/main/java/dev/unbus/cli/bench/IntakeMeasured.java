package dev.unbus.cli.bench;

/**
 * What was found about failed messages in the catalog.
 *
 * @param intakePerSecond how many it takes in a second
 * @param replayPerSecond how many of a group it sends again a second
 */
record IntakeMeasured(double intakePerSecond, double replayPerSecond) {}
