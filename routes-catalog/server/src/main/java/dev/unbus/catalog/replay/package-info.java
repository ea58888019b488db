/** Sends failed messages through their route again: as a job that survives the catalog, loses nothing and sends nothing twice. */
@NullMarked
package dev.unbus.catalog.replay;

import org.jspecify.annotations.NullMarked;
