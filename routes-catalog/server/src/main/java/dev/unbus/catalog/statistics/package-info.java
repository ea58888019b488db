/** How every route does over time. */
@NullMarked
package dev.unbus.catalog.statistics;

import org.jspecify.annotations.NullMarked;
