/** Tests of what browsers are told at once. */
@NullMarked
package dev.unbus.catalog.live;

import org.jspecify.annotations.NullMarked;
