package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import org.apache.camel.model.SplitDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** {@code foreach}: a sequence for each part, which goes back to its place. */
final class ForeachMediator {

    void foreach(Element foreach, Flow flow) {
        boolean newer = foreach.attribute("collection").isPresent();
        String expression = foreach.attribute("expression")
                .or(() -> foreach.attribute("collection"))
                .orElseThrow(() -> new Unconvertible("what is iterated over is not said"));
        String text = new Expressions(foreach, flow).text(expression);
        boolean puts = !foreach.attribute("update-original", "true").equals("false");
        boolean elsewhere = puts && !text.startsWith("${payload");
        boolean counted = foreach.attribute("result-target")
                .or(() -> foreach.attribute("counter-variable"))
                .isPresent();
        if (newer && (elsewhere || counted)) {
            throw new Unconvertible("the parts do not come from the payload or do not go back into it");
        }
        if (foreach.attribute("sequence").isPresent()
                && foreach.child("sequence").isPresent()) {
            throw new Unconvertible("two sequences for each part");
        }
        loop(foreach, expression, newer, flow);
        if (puts) {
            flow.add(Model.body(back(foreach, text)));
        }
        if (!newer && foreach.all().anyMatch(each -> each.is("drop"))) {
            flow.different(foreach, "a drop ends its part; the old bus ended the loop with it");
        } else {
            flow.converted(foreach);
        }
    }

    /** The parts of the older mediator share one context; those of the newer have copies. */
    private static void loop(Element foreach, String expression, boolean newer, Flow flow) {
        SplitDefinition split = new SplitDefinition();
        split.setExpression(BranchMediators.parts(foreach, expression, "", flow));
        split.setAggregationStrategy(Model.strategy(newer ? "EachPart" : "PartLoop"));
        split.setStopOnException("true");
        if (newer) {
            flow.add(split);
        } else {
            flow.add(Model.bean("PartLoop", "begin(${exchange}, '" + prefix(foreach) + "')"), split);
            Model.add(split, Model.bean("PartLoop", "next"));
        }
        FlowMediators.branch(foreach.child("sequence").orElse(foreach), flow.into(split));
        if (!newer) {
            flow.add(Model.bean("PartLoop", "end"));
        }
    }

    private static String prefix(Element foreach) {
        String id = foreach.attribute("id", "");
        if (!id.matches("[\\w .:-]*")) {
            throw new Unconvertible("no name of properties: " + id);
        }
        return id.isEmpty() ? "" : id + "_";
    }

    private static ExpressionDefinition back(Element foreach, String text) {
        String path = text.startsWith("${payload") ? "json-eval($" + text.substring(9, text.length() - 1) + ")" : text;
        return Model.language(
                "synapse-enrich",
                Model.namespaces(foreach, path) + Model.declare("target", path) + Model.declare("action", "each"));
    }
}
