/** {@code unbus new} and {@code unbus dev}: from an idea to an integration that runs and reloads. */
@NullMarked
package dev.unbus.cli.scaffold;

import org.jspecify.annotations.NullMarked;
