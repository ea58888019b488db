/** Measures contenders side by side, each a process of its own, on the same brokers. */
@NullMarked
package dev.unbus.cli.bench;

import org.jspecify.annotations.NullMarked;
