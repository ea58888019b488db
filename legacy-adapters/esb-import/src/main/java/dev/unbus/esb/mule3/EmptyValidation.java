package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Validations;
import dev.unbus.esb.runtime.mule3.Emptiness;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Map;

/** Validations that only this version has: whether a text, a list or a map is empty. */
final class EmptyValidation {

    static final Map<String, Processor> TABLE = Map.of(
            "validation:is-empty", (element, chain) -> check(element, true, chain),
            "validation:is-not-empty", (element, chain) -> check(element, false, chain));

    private EmptyValidation() {}

    private static void check(Element element, boolean wanted, Chain chain) throws NotTranslatable {
        chain.add(Step.variable(Validations.VALUE, chain.value(element.attribute("value", "#[payload]"))));
        if (element.attribute("message").isPresent()) {
            chain.add(Step.variable(Validations.TEXT, chain.value(element.attribute("message", ""))));
        }
        chain.add(Step.call(Emptiness.class, "check", wanted));
    }
}
