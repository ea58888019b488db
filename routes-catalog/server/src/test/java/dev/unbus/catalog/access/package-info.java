/** Who gets in. */
@NullMarked
package dev.unbus.catalog.access;

import org.jspecify.annotations.NullMarked;
