package dev.unbus.esb.mule4;

import dev.unbus.esb.mule.Munit;

/** Test suites of MUnit 2. */
public final class MunitDialect extends Munit {

    /** Found by the service loader. */
    public MunitDialect() {
        super(4);
    }
}
