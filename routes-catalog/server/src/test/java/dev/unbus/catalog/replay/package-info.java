/** Replays by a catalog that is killed. */
@NullMarked
package dev.unbus.catalog.replay;

import org.jspecify.annotations.NullMarked;
