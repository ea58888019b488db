/** Who calls, and what they may do. */
@NullMarked
package dev.unbus.catalog.access;

import org.jspecify.annotations.NullMarked;
