package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Dialect;
import dev.unbus.esb.source.Element;
import java.util.Set;

/** Data services of WSO2: what they hold is listed, and nothing is converted. */
public final class DataServices implements Dialect {

    private static final Set<String> UNITS = Set.of("config", "query", "operation", "resource");

    @Override
    public String name() {
        return "wso2-dataservice";
    }

    @Override
    public boolean detects(Element root) {
        return root.is("data")
                && (root.file().endsWith(".dbs")
                        || (root.child("query").isPresent()
                                && root.child("config").isPresent()));
    }

    @Override
    public void read(Element root, Conversion conversion) {
        conversion.account().open(root, "data", root.attribute("name", ""));
        root.children().stream().filter(child -> UNITS.contains(child.name())).forEach(child -> conversion
                .account()
                .open(
                        child,
                        child.name(),
                        child.attribute("id", child.attribute("name", child.attribute("path", "")))));
    }

    @Override
    public void convert(Conversion conversion) {
        conversion.roots().forEach(root -> conversion
                .account()
                .settleRest(root, Outcome.FAILED, "data services are inventoried, not converted"));
    }
}
