/** Proves a guarantee: two instances, faults at random moments, and a count of what a reader of committed data sees. */
@NullMarked
package dev.unbus.cli.prove;

import org.jspecify.annotations.NullMarked;
