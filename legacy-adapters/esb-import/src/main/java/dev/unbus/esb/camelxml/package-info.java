/** Camel 2 and 3 in Spring XML, OSGi Blueprint and plain XML: rewritten to what Camel 4 knows, then read by Camel's own parser. */
@NullMarked
package dev.unbus.esb.camelxml;

import org.jspecify.annotations.NullMarked;
