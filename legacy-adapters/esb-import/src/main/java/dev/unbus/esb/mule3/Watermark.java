package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Scopes;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.Watermarks;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Optional;
import org.apache.camel.model.language.ExpressionDefinition;

/**
 * Up to where a flow that polls has come: a variable while it runs, and kept from one run to the next.
 *
 * @param selector how the mark is chosen among the items that were polled; empty when it is computed after the flow
 * @param value the mark of an item, or after the flow
 */
record Watermark(
        Element poll, String variable, String selector, ExpressionDefinition first, ExpressionDefinition value) {

    /** The one of a poll, with all its expressions: what is beyond shows before the flow has begun. */
    static Optional<Watermark> of(Element poll, MuleProject project) throws NotTranslatable {
        Optional<Element> found = poll.child("watermark");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Element mark = found.get();
        String variable = mark.attribute("variable", "");
        if (!variable.matches("[\\w.-]+")) {
            throw new NotTranslatable("the name of the mark is computed: " + variable);
        }
        String selector = mark.attribute("selector", "");
        String value = selector.isEmpty()
                ? mark.attribute("update-expression", "#[flowVars['" + variable + "']]")
                : mark.attribute("selector-expression", "#[payload]");
        String first = mark.attribute("default-expression", "");
        return Optional.of(new Watermark(poll, variable, selector, value(first, project), value(value, project)));
    }

    private static ExpressionDefinition value(String text, MuleProject project) throws NotTranslatable {
        return project.expressions().value(project.settings().text(text));
    }

    void begin(Chain chain) {
        chain.add(Step.variable(Watermarks.VALUE, first)).add(Step.call(Watermarks.class, "begin", variable));
    }

    /** Looks at what was polled, item by item. */
    void select(Chain chain) throws NotTranslatable {
        if (!selector.isEmpty()) {
            Scopes.foreach(poll, chain, item -> item.add(Step.variable(Watermarks.VALUE, value))
                    .add(Step.call(Watermarks.class, "select", variable, selector)));
        }
    }

    void end(Chain chain) {
        if (selector.isEmpty()) {
            chain.add(Step.variable(Watermarks.VALUE, value)).add(Step.call(Watermarks.class, "end", variable));
        } else {
            chain.add(Step.call(Watermarks.class, "selected", variable));
        }
        String store = poll.child("watermark")
                .flatMap(mark -> mark.attribute("object-store-ref"))
                .filter(name -> !name.startsWith("_default"))
                .map(name -> ", not in " + name)
                .orElse("");
        chain.different(
                poll,
                "the mark is in memory" + store
                        + ", gone when the process ends; a selector takes it from all that was polled,"
                        + " whether the flow reads it or not");
    }
}
