package dev.unbus.cli.rollout;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.Processes;

/**
 * This machine, for a deployment to it.
 *
 * @param installation where everything is
 * @param console who is told
 * @param processes what runs
 * @param catalog the catalog of the environment
 */
record Host(Installation installation, Console console, Processes processes, Catalog catalog) {}
