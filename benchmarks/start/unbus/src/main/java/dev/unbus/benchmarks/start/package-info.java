/** The route whose start is measured, as an integration. */
@NullMarked
package dev.unbus.benchmarks.start;

import org.jspecify.annotations.NullMarked;
