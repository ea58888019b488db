/** Two in-memory routes of three steps, and the clock around them; compiled once, run with and without the platform. */
@NullMarked
package dev.unbus.benchmarks.tax;

import org.jspecify.annotations.NullMarked;
