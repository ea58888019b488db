/** One process that takes the callers of all deployed flows of a machine, so that instances come and go unseen. */
@NullMarked
package dev.unbus.gateway;

import org.jspecify.annotations.NullMarked;
