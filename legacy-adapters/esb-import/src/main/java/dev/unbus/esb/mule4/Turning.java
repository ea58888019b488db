package dev.unbus.esb.mule4;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Turns;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.WhenDefinition;

/** Routes that take turns, messages that come once, and what is cached. */
final class Turning {

    static final Map<String, Processor> TABLE = Map.of(
            "core:round-robin", Turning::roundRobin,
            "core:idempotent-message-validator", Turning::once,
            "ee/core:cache", Turning::cache);

    private Turning() {}

    private static void roundRobin(Element element, Chain chain) throws NotTranslatable {
        List<Element> routes = element.children("route");
        if (routes.isEmpty()) {
            throw new NotTranslatable("there is no route");
        }
        String id = chain.route() + "-" + chain.project().next("turn");
        ChoiceDefinition choice = new ChoiceDefinition();
        for (int at = 0; at < routes.size(); at++) {
            WhenDefinition when = new WhenDefinition();
            when.setExpression(Step.ask(Turns.class, "isTurn", id, at));
            chain.in(when).all(routes.get(at).children());
            choice.getWhenClauses().add(when);
        }
        chain.add(Step.call(Turns.class, "next", id, routes.size())).add(choice);
    }

    private static void once(Element element, Chain chain) throws NotTranslatable {
        String identity = element.attribute("idExpression", "");
        if (identity.isEmpty()) {
            throw new NotTranslatable("without an idExpression every message is another one");
        }
        String store = element.attribute(
                "objectStore", chain.route() + "-" + chain.project().next("once"));
        chain.add(Step.variable(Turns.IDENTITY, chain.expression(identity))).add(Step.call(Turns.class, "once", store));
        chain.different(element, "what was seen is forgotten when the integration is restarted");
    }

    private static void cache(Element element, Chain chain) {
        chain.all(element.children());
        chain.different(element, "nothing is cached: the result is computed each time");
    }
}
