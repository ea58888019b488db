package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Dialect;
import dev.unbus.esb.source.Element;
import java.util.Set;

/** Apache Synapse and what WSO2 made of it: ESB 5, Enterprise Integrator 6, Micro Integrator 4. */
public final class SynapseDialect implements Dialect {

    private static final Set<String> NAMESPACES = Set.of(
            "http://ws.apache.org/ns/synapse",
            "http://ws.apache.org/ns/synapse/",
            "http://synapse.apache.org/ns/2010/04/configuration");

    private static final Set<String> BARE = Set.of("proxy", "inboundEndpoint", "messageStore", "messageProcessor");

    @Override
    public String name() {
        return "synapse";
    }

    @Override
    public boolean detects(Element root) {
        if (root.is("unit-test") || root.is("mock-service")) {
            return root.namespace().isEmpty();
        }
        if (root.is("artifacts") || root.is("artifact")) {
            return root.all().anyMatch(each -> each.attribute("type", "").startsWith("synapse/"));
        }
        boolean ours = NAMESPACES.contains(root.namespace());
        boolean known = Artifacts.KINDS.contains(root.name()) || root.is("definitions");
        return root.namespace().isEmpty() ? BARE.contains(root.name()) : ours && known;
    }

    @Override
    public void read(Element root, Conversion conversion) {
        new Reading(conversion.account()).file(root);
    }

    @Override
    public void convert(Conversion conversion) {
        Estate estate = new Estate(conversion);
        for (Element root : conversion.roots()) {
            if (root.is("unit-test") || root.is("mock-service")) {
                conversion.account().settleRest(root, Outcome.IGNORED, "a test of the old bus");
            } else if (root.is("artifacts") || root.is("artifact")) {
                conversion.account().settleRest(root, Outcome.IGNORED, "packaging of the old bus");
            }
        }
        estate.convert();
    }
}
