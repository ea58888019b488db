package dev.unbus.esb.mule3;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Dialect;
import dev.unbus.esb.mule.MuleUnits;
import dev.unbus.esb.source.Element;

/** Policies of the API gateway of Mule 3, inventoried and not converted: a gateway applies them, not an integration. */
public final class GatewayPolicyDialect implements Dialect {

    private static final String NAMESPACE = "http://www.mulesoft.org/schema/mule/policy";
    private static final String NOT_CONVERTED =
            "policies of the API gateway are inventoried, not converted: they are set up at the gateway";

    @Override
    public String name() {
        return "mule3-policy";
    }

    @Override
    public boolean detects(Element root) {
        return root.is("policy") && root.namespace().equals(NAMESPACE);
    }

    @Override
    public void read(Element root, Conversion conversion) {
        conversion.account().open(root, root.name(), root.attribute("id", ""));
        root.children().forEach(part -> part.children()
                .forEach(child -> conversion.account().open(child, child.qualifiedName(), MuleUnits.name(child))));
    }

    @Override
    public void convert(Conversion conversion) {
        conversion.roots().forEach(root -> conversion.account().settleRest(root, Outcome.FAILED, NOT_CONVERTED));
    }
}
