package dev.unbus.esb.mule3;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Dialect;
import dev.unbus.esb.mule.MuleUnits;
import dev.unbus.esb.mule.MuleVersion;
import dev.unbus.esb.source.Element;

/** Test suites of MUnit 1: each test is counted, and left out. */
public final class Munit3Dialect implements Dialect {

    private static final String WHY =
            "a test of the old bus; what is generated is started against stubs by tests of its own";

    static boolean isSuite(Element root) {
        return root.children().stream()
                .anyMatch(child -> child.namespace().contains("/munit")
                        && (child.is("test") || child.is("config") || child.is("before-suite")));
    }

    @Override
    public String name() {
        return "mule3-munit";
    }

    @Override
    public boolean detects(Element root) {
        return MuleVersion.isConfiguration(root) && MuleVersion.of(root) == 3 && isSuite(root);
    }

    @Override
    public void read(Element root, Conversion conversion) {
        root.children()
                .forEach(global -> conversion.account().open(global, global.qualifiedName(), MuleUnits.name(global)));
    }

    @Override
    public void convert(Conversion conversion) {
        conversion.roots().forEach(root -> conversion.account().settleRest(root, Outcome.IGNORED, WHY));
    }
}
