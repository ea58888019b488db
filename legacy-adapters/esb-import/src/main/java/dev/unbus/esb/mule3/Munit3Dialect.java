package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Munit;

/** Test suites of MUnit 1. */
public final class Munit3Dialect extends Munit {

    /** Found by the service loader. */
    public Munit3Dialect() {
        super(3);
    }
}
