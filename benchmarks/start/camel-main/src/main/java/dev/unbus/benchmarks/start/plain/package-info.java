/** The route whose start is measured, on Camel Main alone. */
@NullMarked
package dev.unbus.benchmarks.start.plain;

import org.jspecify.annotations.NullMarked;
