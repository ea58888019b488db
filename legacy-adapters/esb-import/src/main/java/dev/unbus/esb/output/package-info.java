/** Writes what was converted: YAML routes with Camel's own writer, and the integration around them. */
@NullMarked
package dev.unbus.esb.output;

import org.jspecify.annotations.NullMarked;
