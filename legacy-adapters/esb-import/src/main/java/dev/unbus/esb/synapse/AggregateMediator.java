package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.SetBodyDefinition;
import org.apache.camel.model.StopDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** {@code aggregate}: one message of several. */
final class AggregateMediator {

    boolean aggregate(Element aggregate, List<Element> rest, Flow flow) {
        Element complete =
                aggregate.child("onComplete").orElseThrow(() -> new Unconvertible("nothing happens on completion"));
        if (aggregate.child("correlateOn").isPresent()) {
            throw new Unconvertible("messages of different requests are correlated");
        }
        String said =
                complete.attribute("expression").orElseThrow(() -> new Unconvertible("what is collected is not said"));
        String expression = new Expressions(complete, flow).text(said);
        boolean handed =
                said.startsWith("$func:") && FlowMediators.isHandedOver(said.substring("$func:".length()), flow);
        if (!handed && expression.matches("\\$(ctx|func):[\\w.-]+")) {
            throw new Unconvertible("what is collected is an expression that a property holds");
        }
        Optional<Element> around = around(aggregate);
        if (around.isPresent()) {
            inner(aggregate, complete, said, around.get(), flow);
            unreached(rest, flow);
            return true;
        }
        ChoiceDefinition choice = new ChoiceDefinition();
        WhenDefinition when = new WhenDefinition();
        when.setExpression(Model.call("Aggregation", "collect"));
        choice.getWhenClauses().add(when);
        OtherwiseDefinition otherwise = new OtherwiseDefinition();
        Model.add(otherwise, new StopDefinition());
        choice.setOtherwise(otherwise);
        String enclose = complete.attribute("enclosingElementProperty", "");
        SetBodyDefinition whole = Model.body(Model.language(
                "synapse-aggregate",
                Model.namespaces(complete, expression)
                        + (enclose.isEmpty() ? "" : Model.declare("enclose", enclose))
                        + expression));
        new Completion(complete, whole, rest, flow).addTo(when);
        flow.add(Model.property("SynapseMost", most(aggregate, flow)), choice);
        settle(aggregate, flow);
        if (Completion.ends(complete)) {
            unreached(rest, flow);
            return true;
        }
        if (!rest.isEmpty() && said.startsWith("json-eval(")) {
            flow.estate()
                    .besides(
                            aggregate, "behind it the flow goes on with all; in JSON, the old bus could with the last");
        }
        return false;
    }

    private static void unreached(List<Element> rest, Flow flow) {
        rest.forEach(each -> flow.estate()
                .account()
                .settleRest(each, Outcome.IGNORED, "never reached: the message ends in what happens on completion"));
    }

    /** The aggregate in whose completion another one stands: it collects the parts of parts. */
    private static Optional<Element> around(Element aggregate) {
        Optional<Element> up = aggregate.parent();
        while (up.isPresent() && !up.get().is("aggregate")) {
            up = up.get().parent();
        }
        return up;
    }

    /** What the aggregate around it collected is all there is, and of the same kind. */
    private static void inner(Element aggregate, Element complete, String said, Element around, Flow flow) {
        String outer = around.child("onComplete")
                .flatMap(one -> one.attribute("expression"))
                .orElse("");
        if (!outer.equals(said)) {
            throw new Unconvertible("two aggregates, one in the other, collect different things");
        }
        FlowMediators.branch(complete, flow);
        flow.different(aggregate, "the parts of all groups are collected at once, by the aggregate around it");
    }

    private static void settle(Element aggregate, Flow flow) {
        String timeout = aggregate
                .child("completeCondition")
                .map(condition -> condition.attribute("timeout", ""))
                .orElse("");
        if (!timeout.isEmpty()) {
            flow.different(aggregate, "it waits for all messages, however long they take");
        } else if (aggregate.all().anyMatch(each -> each != aggregate && each.is("aggregate"))) {
            flow.different(aggregate, "the parts of all groups are collected at once, not group by group");
        } else if (!isMeant(aggregate, flow)) {
            flow.different(aggregate, "nothing with its id makes copies: the old bus collected none, here it does");
        } else {
            flow.converted(aggregate);
        }
    }

    /** Whether copies are made under the id of an aggregate; without one, what makes them in the same artifact has none either. */
    private static boolean isMeant(Element aggregate, Flow flow) {
        String id = aggregate.attribute("id", "");
        List<String> ids = (id.isEmpty()
                        ? flow.origin().all()
                        : flow.estate().conversion().roots().stream().flatMap(Element::all))
                .filter(each -> each.is("iterate") || each.is("clone") || each.is("scatter-gather"))
                .map(each -> each.attribute("id", ""))
                .toList();
        return ids.contains(id) || (id.isEmpty() && ids.isEmpty());
    }

    /** How many messages make a whole: the smaller of least and most, as far as they are said; one may be computed. */
    private static ExpressionDefinition most(Element aggregate, Flow flow) {
        int most = Integer.MAX_VALUE;
        List<String> computed = new ArrayList<>();
        Optional<Element> count =
                aggregate.child("completeCondition").flatMap(condition -> condition.child("messageCount"));
        for (String bound : new String[] {"min", "max"}) {
            String text = count.map(said -> said.attribute(bound, "-1").strip()).orElse("-1");
            if (ComputedName.is(text)) {
                computed.add(text);
            } else if (!text.matches("-?\\d{1,9}")) {
                throw new Unconvertible("no number of messages: " + text);
            } else {
                int number = Integer.parseInt(text);
                most = number > 0 ? Math.min(most, number) : most;
            }
        }
        if (computed.isEmpty()) {
            return Model.constant(most == Integer.MAX_VALUE ? "-1" : String.valueOf(most));
        }
        if (most != Integer.MAX_VALUE || computed.stream().distinct().count() > 1) {
            throw new Unconvertible("the least and the most messages that are collected are computed: " + computed);
        }
        String text = computed.get(0);
        return new Expressions(aggregate, flow).value(text.substring(1, text.length() - 1));
    }
}
