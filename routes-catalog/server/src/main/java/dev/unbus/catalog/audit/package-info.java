/** Who did what, when, and whether it was allowed. */
@NullMarked
package dev.unbus.catalog.audit;

import org.jspecify.annotations.NullMarked;
