/** Tests of what needs a person. */
@NullMarked
package dev.unbus.catalog.attention;

import org.jspecify.annotations.NullMarked;
