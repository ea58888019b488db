package dev.unbus.esb.mule;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Dialect;
import dev.unbus.esb.source.Element;

/** Test suites of MUnit: each test is counted, and left out, because the flows that it tests are no longer there. */
public abstract class Munit implements Dialect {

    private static final String WHY =
            "a test of the old bus; what is generated is started against stubs by tests of its own";

    private final int version;

    /** For the suites of one version of Mule. */
    protected Munit(int version) {
        this.version = version;
    }

    /** Whether a file is a suite. */
    public static boolean isSuite(Element root) {
        return root.children().stream()
                .anyMatch(child -> child.namespace().contains("/munit")
                        && (child.is("test") || child.is("config") || child.is("before-suite")));
    }

    @Override
    public String name() {
        return "mule" + version + "-munit";
    }

    @Override
    public boolean detects(Element root) {
        return MuleVersion.isConfiguration(root) && MuleVersion.of(root) == version && isSuite(root);
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
