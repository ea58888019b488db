/** The demonstration: what an order file must lead to, and what became of it. */
@NullMarked
package dev.unbus.cli.demo;

import org.jspecify.annotations.NullMarked;
