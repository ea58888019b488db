package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.MulticastDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.SplitDefinition;
import org.apache.camel.model.StopDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** Mediators that make several messages of one, and one of several: {@code iterate}, {@code clone}, {@code foreach}, {@code aggregate}. */
final class BranchMediators {

    void register(Map<String, MediatorConverter> converters) {
        converters.put("iterate", this::iterate);
        converters.put("clone", this::copies);
        converters.put("foreach", MediatorConverter.alone(this::foreach));
        converters.put("aggregate", this::aggregate);
    }

    private boolean iterate(Element iterate, List<Element> rest, Flow flow) {
        Element target = iterate.child("target").orElseThrow(() -> new Unconvertible("the iteration has no target"));
        String expression = iterate.attribute("expression")
                .orElseThrow(() -> new Unconvertible("what is iterated over is not said"));
        boolean keeps = iterate.attribute("preservePayload", "false").equals("true");
        SplitDefinition split = new SplitDefinition();
        split.setExpression(parts(iterate, expression, keeps ? iterate.attribute("attachPath", ".") : "", flow));
        split.setAggregationStrategy(Model.strategy("Branches"));
        if (!iterate.attribute("sequential", "false").equals("true")) {
            split.setParallelProcessing("true");
        }
        flow.estate().account().converted(iterate);
        return branches(iterate, List.of(target), rest, split, flow);
    }

    private static ExpressionDefinition parts(Element element, String expression, String attach, Flow flow) {
        Expressions expressions = new Expressions(element, flow);
        String text = expressions.text(expression);
        String place = attach.isEmpty() ? "" : attach.equals(".") ? "$body" : expressions.text(attach);
        return Model.language(
                "synapse",
                Model.namespaces(element, text + " " + place)
                        + Model.declare("type", "PARTS")
                        + (place.isEmpty() ? "" : Model.declare("attach", place))
                        + text);
    }

    private boolean copies(Element clone, List<Element> rest, Flow flow) {
        List<Element> targets = clone.children("target");
        if (targets.isEmpty()) {
            throw new Unconvertible("the copies have no target");
        }
        MulticastDefinition multicast = new MulticastDefinition();
        multicast.setAggregationStrategy(Model.strategy("Branches"));
        if (!clone.attribute("sequential", "false").equals("true")) {
            multicast.setParallelProcessing("true");
        }
        flow.estate().account().converted(clone);
        return branches(clone, targets, rest, multicast, flow);
    }

    /** The targets; what stands behind is a part of each copy when that calls, and of the flow when it is to go on. */
    private static boolean branches(
            Element mediator, List<Element> targets, List<Element> rest, ProcessorDefinition<?> all, Flow flow) {
        boolean goesOn = mediator.attribute("continueParent", "false").equals("true");
        boolean calls = !goesOn && targets.stream().anyMatch(target -> calls(target, flow));
        flow.add(Model.bean("Branches", "begin"), all);
        boolean single = targets.size() == 1 && all instanceof SplitDefinition;
        String behind = calls && !rest.isEmpty() && !single ? behind(rest, flow) : "";
        for (Element target : targets) {
            if (single) {
                target(target, flow.into(all));
                if (calls) {
                    flow.estate().chain(rest, flow.into(all));
                }
            } else {
                copy(target, behind, all, flow);
            }
        }
        if (!goesOn && !calls) {
            rest.forEach(each -> flow.estate()
                    .account()
                    .settleRest(each, Outcome.IGNORED, "never reached: only the copies of the message go on"));
            flow.add(new StopDefinition());
        } else if (calls) {
            flow.add(new StopDefinition());
        }
        return !goesOn;
    }

    private static String behind(List<Element> rest, Flow flow) {
        String id = flow.estate().conversion().names().route(flow.name() + "-copies");
        flow.estate().callable(id, flow.origin(), flow.direction(), flow.template(), inner -> inner.estate()
                .chain(rest, inner));
        return id;
    }

    private static void copy(Element target, String behind, ProcessorDefinition<?> all, Flow flow) {
        String id = flow.estate().conversion().names().route(flow.name() + "-copy");
        flow.estate().callable(id, flow.origin(), flow.direction(), flow.template(), inner -> {
            target(target, inner);
            if (!behind.isEmpty()) {
                inner.add(Model.to("direct:" + behind));
            }
        });
        Model.add(all, Model.to("direct:" + id));
    }

    private static boolean calls(Element target, Flow flow) {
        Optional<Element> named = target.attribute("sequence")
                .or(() -> target.child("sequence").flatMap(sequence -> sequence.attribute("key")))
                .flatMap(key -> flow.estate().artifacts().find("sequence", key, target));
        return target.all().anyMatch(each -> each.is("call") || each.is("callout"))
                || named.filter(sequence -> sequence.all().anyMatch(each -> each.is("call")))
                        .isPresent();
    }

    private static void target(Element target, Flow flow) {
        target.attribute("soapAction")
                .ifPresent(action -> flow.add(Model.property("SynapseHeader.Action", Model.constant(action))));
        target.attribute("to").ifPresent(to -> flow.add(Model.property("SynapseHeader.To", Model.constant(to))));
        Optional<String> key = target.attribute("sequence")
                .or(() -> target.child("sequence").flatMap(sequence -> sequence.attribute("key")));
        key.ifPresent(name -> flow.add(Model.to("direct:"
                + flow.estate()
                        .sequence(name, target)
                        .orElseThrow(() -> new Unconvertible("the sequence " + name + " is not among the sources")))));
        target.child("sequence")
                .filter(sequence -> sequence.attribute("key").isEmpty())
                .ifPresent(sequence -> flow.estate().chain(Chains.mediators(sequence), flow));
        target.child("endpoint")
                .or(() -> target.attribute("endpoint").map(name -> target))
                .ifPresent(endpoint -> flow.add(Model.mediate(
                        flow.estate().endpoints().route(endpoint, flow, SendMediators.oneWay(flow)), "SendAside")));
    }

    private void foreach(Element foreach, Flow flow) {
        boolean newer = foreach.attribute("collection").isPresent();
        String expression = foreach.attribute("expression")
                .or(() -> foreach.attribute("collection"))
                .orElseThrow(() -> new Unconvertible("what is iterated over is not said"));
        String text = new Expressions(foreach, flow).text(expression);
        SplitDefinition split = new SplitDefinition();
        split.setExpression(parts(foreach, expression, "", flow));
        split.setAggregationStrategy(Model.strategy("EachPart"));
        boolean puts = !foreach.attribute("update-original", "true").equals("false");
        boolean elsewhere = puts && !text.startsWith("${payload");
        boolean counted = foreach.attribute("result-target")
                .or(() -> foreach.attribute("counter-variable"))
                .isPresent();
        if (newer && (elsewhere || counted)) {
            throw new Unconvertible("the parts do not come from the payload or do not go back into it");
        }
        flow.add(split);
        FlowMediators.branch(foreach.child("sequence").orElse(foreach), flow.into(split));
        foreach.attribute("sequence")
                .filter(key -> foreach.child("sequence").isPresent())
                .ifPresent(key -> {
                    throw new Unconvertible("two sequences for each part");
                });
        if (puts) {
            String path =
                    text.startsWith("${payload") ? "json-eval($" + text.substring(9, text.length() - 1) + ")" : text;
            flow.add(Model.body(Model.language(
                    "synapse-enrich",
                    Model.namespaces(foreach, path)
                            + Model.declare("target", path)
                            + Model.declare("action", "each"))));
        }
        flow.estate().account().converted(foreach);
    }

    private boolean aggregate(Element aggregate, List<Element> rest, Flow flow) {
        Element complete =
                aggregate.child("onComplete").orElseThrow(() -> new Unconvertible("nothing happens on completion"));
        if (aggregate.child("correlateOn").isPresent()) {
            throw new Unconvertible("messages of different requests are correlated");
        }
        String expression = new Expressions(complete, flow)
                .text(complete.attribute("expression")
                        .orElseThrow(() -> new Unconvertible("what is collected is not said")));
        ChoiceDefinition choice = new ChoiceDefinition();
        WhenDefinition when = new WhenDefinition();
        when.setExpression(Model.call("Aggregation", "collect"));
        choice.getWhenClauses().add(when);
        OtherwiseDefinition otherwise = new OtherwiseDefinition();
        Model.add(otherwise, new StopDefinition());
        choice.setOtherwise(otherwise);
        String enclose = complete.attribute("enclosingElementProperty", "");
        if (!enclose.isEmpty()) {
            throw new Unconvertible("what was collected goes into an element that a property holds");
        }
        Model.add(
                when,
                Model.body(Model.language("synapse-aggregate", Model.namespaces(complete, expression) + expression)));
        flow.block(when, inner -> FlowMediators.branch(complete, inner));
        flow.add(Model.property("SynapseMost", Model.constant(most(aggregate))), choice);
        flow.estate().account().converted(aggregate);
        rest.forEach(each -> flow.estate()
                .account()
                .settleRest(each, Outcome.IGNORED, "never reached: the flow goes on in what happens on completion"));
        return true;
    }

    private static String most(Element aggregate) {
        String max = aggregate
                .child("completeCondition")
                .flatMap(condition -> condition.child("messageCount"))
                .map(count -> count.attribute("max", "-1"))
                .orElse("-1");
        return max.matches("-?\\d+") ? max : "-1";
    }
}
