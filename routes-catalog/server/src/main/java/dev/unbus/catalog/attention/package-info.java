/** What needs a person now, and the sentences that say so. */
@NullMarked
package dev.unbus.catalog.attention;

import org.jspecify.annotations.NullMarked;
