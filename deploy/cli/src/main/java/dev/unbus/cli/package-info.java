/** The {@code unbus} command and its subcommands. */
@NullMarked
package dev.unbus.cli;

import org.jspecify.annotations.NullMarked;
