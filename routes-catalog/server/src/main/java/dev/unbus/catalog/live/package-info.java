/** Tells browsers at once what changed, so that they need not ask again and again. */
@NullMarked
package dev.unbus.catalog.live;

import org.jspecify.annotations.NullMarked;
