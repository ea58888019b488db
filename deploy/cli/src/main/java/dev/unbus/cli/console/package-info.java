/** What the command says to a person at a terminal, to a log, and to a program. */
@NullMarked
package dev.unbus.cli.console;

import org.jspecify.annotations.NullMarked;
