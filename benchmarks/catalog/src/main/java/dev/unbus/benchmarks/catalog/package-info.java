/** Integrations that do nothing but tell what they would have done. */
@NullMarked
package dev.unbus.benchmarks.catalog;

import org.jspecify.annotations.NullMarked;
