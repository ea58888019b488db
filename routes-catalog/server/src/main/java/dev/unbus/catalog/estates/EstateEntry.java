package dev.unbus.catalog.estates;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An estate in the list.
 *
 * @param name names it
 * @param flows how many it has
 * @param found how many of them nothing replaces yet
 * @param converted how many were converted and not started
 * @param started how many were started
 * @param who who told of it
 * @param publishedAt when
 */
@Schema(name = "EstateEntry")
record EstateEntry(String name, int flows, int found, int converted, int started, String who, Instant publishedAt) {

    /** What the audit says of it. */
    String detail() {
        return flows + (flows == 1 ? " flow: " : " flows: ") + found + " found, " + converted + " converted, " + started
                + " started";
    }
}
