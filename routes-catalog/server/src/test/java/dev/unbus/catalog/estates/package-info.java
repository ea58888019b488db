/** Tests of what imports tell of old buses. */
@NullMarked
package dev.unbus.catalog.estates;

import org.jspecify.annotations.NullMarked;
