package dev.unbus.catalog.live;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The data of an event.
 *
 * @param what what changed since the event before
 */
@Schema(name = "Changed")
record Changed(Set<What> what) {}
