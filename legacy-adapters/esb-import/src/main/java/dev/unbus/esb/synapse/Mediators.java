package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.source.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The mediators by name, and what becomes of a chain of them. */
final class Mediators {

    private static final Set<String> ENDS = Set.of("respond", "drop", "loopback", "throwError");
    private static final Map<String, String> BEYOND = beyond();

    private final Map<String, MediatorConverter> converters = new LinkedHashMap<>();

    Mediators() {
        new PropertyMediators().register(converters);
        new MessageMediators().register(converters);
        new FlowMediators().register(converters);
        new SendMediators().register(converters);
        new BranchMediators().register(converters);
        new ServiceMediators().register(converters);
        new RuleMediators().register(converters);
        new CheckMediators().register(converters);
        new DatabaseMediators().register(converters);
        new ScriptMediators().register(converters);
        new Connectors().register(converters);
    }

    private static Map<String, String> beyond() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("datamapper", "a data mapping is a program of its own");
        reasons.put("smooks", "Smooks is not part of the platform");
        reasons.put("entitlementService", "entitlement is decided by an identity server");
        reasons.put("oauthService", "tokens are checked by an identity server");
        reasons.put("rule", "rules are a program of their own");
        reasons.put("event", "topics inside the old bus have no counterpart");
        reasons.put("eventPublisher", "there is no topic broker of the old bus");
        reasons.put("bam", "there is no monitor of the old bus");
        reasons.put("publishEvent", "there is no analytics server of the old bus");
        reasons.put("bean", "a bean that lives in the message context has no counterpart");
        reasons.put("transaction", "the transactions of the old server have no counterpart");
        reasons.put("ejb", "remote EJBs are not called");
        reasons.put("builder", "how messages are built is a matter of the old transport");
        return reasons;
    }

    /** Converts a chain; what stands behind a step that ends the message is never reached. */
    void chain(List<Element> mediators, Flow flow) {
        for (int at = 0; at < mediators.size(); at++) {
            Element mediator = mediators.get(at);
            List<Element> rest = mediators.subList(at + 1, mediators.size());
            boolean taken = mediator(mediator, rest, flow);
            if (taken || ENDS.contains(mediator.name())) {
                if (!taken) {
                    unreached(rest, flow);
                }
                return;
            }
        }
    }

    private static void unreached(List<Element> rest, Flow flow) {
        rest.forEach(each ->
                flow.estate().account().settleRest(each, Outcome.IGNORED, "never reached: the message ends before it"));
    }

    /** Whether the mediator took what stands behind it, too. */
    private boolean mediator(Element mediator, List<Element> rest, Flow flow) {
        int before = flow.parent().getOutputs().size();
        try {
            return convert(mediator, rest, flow);
        } catch (Unconvertible beyond) {
            undo(flow, before);
            Steps.stub(flow.estate().conversion(), mediator, String.valueOf(beyond.getMessage()), flow.parent());
        } catch (RuntimeException defect) {
            undo(flow, before);
            Steps.stub(
                    flow.estate().conversion(),
                    mediator,
                    "the importer could not convert it: " + defect,
                    flow.parent());
        }
        return false;
    }

    private static void undo(Flow flow, int before) {
        while (flow.parent().getOutputs().size() > before) {
            flow.parent().getOutputs().remove(flow.parent().getOutputs().size() - 1);
        }
    }

    private boolean convert(Element mediator, List<Element> rest, Flow flow) {
        String why = BEYOND.get(mediator.name());
        if (why != null) {
            throw new Unconvertible(why);
        }
        MediatorConverter converter = converters.get(mediator.name());
        if (converter != null) {
            return converter.convert(mediator, rest, flow);
        }
        boolean connector = mediator.name().contains(".");
        throw new Unconvertible(
                connector
                        ? "the connector " + mediator.name() + " has no counterpart yet"
                        : "the importer knows no mediator of this name");
    }
}
