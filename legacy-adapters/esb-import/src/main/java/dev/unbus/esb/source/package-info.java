/** The sources of the old bus, read safely: no DTD, no external entity, bounded in size, depth and number. */
@NullMarked
package dev.unbus.esb.source;

import org.jspecify.annotations.NullMarked;
