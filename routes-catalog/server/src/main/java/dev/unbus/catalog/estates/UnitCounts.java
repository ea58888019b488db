package dev.unbus.catalog.estates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the units of a flow: each is counted once.
 *
 * @param converted those that behave as before
 * @param different those that behave otherwise in a way that the report tells
 * @param stubbed those that a person has to write
 * @param ignored those that are not needed any more
 * @param failed those that could not be converted
 */
@Schema(name = "UnitCounts")
public record UnitCounts(int converted, int different, int stubbed, int ignored, int failed) {

    /** Of a flow without units. */
    public static final UnitCounts NONE = new UnitCounts(0, 0, 0, 0, 0);
}
