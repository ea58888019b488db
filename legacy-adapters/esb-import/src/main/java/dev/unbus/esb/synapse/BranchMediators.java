package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.MulticastDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.SplitDefinition;
import org.apache.camel.model.StopDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.model.language.LanguageExpression;

/** Mediators that make several messages of one: {@code iterate}, {@code clone}; and those that undo it. */
final class BranchMediators {

    private static final String FAILING =
            "when copies fail, the sequence for errors runs once with the whole message, not for each of them";
    /** What a copy can hold without failing. */
    private static final Set<String> HARMLESS = Set.of("target", "sequence", "log", "respond", "drop", "loopback");

    void register(Map<String, MediatorConverter> converters) {
        converters.put("iterate", this::iterate);
        converters.put("clone", this::copies);
        converters.put("foreach", MediatorConverter.alone(new ForeachMediator()::foreach));
        converters.put("aggregate", new AggregateMediator()::aggregate);
    }

    private boolean iterate(Element iterate, List<Element> rest, Flow flow) {
        Element target = iterate.child("target").orElseThrow(() -> new Unconvertible("the iteration has no target"));
        String expression = iterate.attribute("expression")
                .orElseThrow(() -> new Unconvertible("what is iterated over is not said"));
        SplitDefinition split = new SplitDefinition();
        split.setExpression(parts(iterate, expression, flow));
        split.setAggregationStrategy(Model.strategy("Branches"));
        if (!iterate.attribute("sequential", "false").equals("true")) {
            split.setParallelProcessing("true");
        }
        boolean taken = branches(iterate, List.of(target), rest, split, flow);
        settle(iterate, List.of(target), flow);
        return taken;
    }

    /** The parts alone, or each in the message without the others; in JSON, what stands at another place is an array. */
    private static ExpressionDefinition parts(Element iterate, String expression, Flow flow) {
        boolean keeps = iterate.attribute("preservePayload", "false").equals("true");
        boolean json = expression.strip().startsWith("json-eval(");
        String attach = iterate.attribute("attachPath", json ? "json-eval($)" : ".");
        LanguageExpression parts = parts(iterate, expression, keeps ? attach : "", flow);
        boolean elsewhere = json && !attach.replace(" ", "").equals(expression.replace(" ", ""));
        if (elsewhere) {
            parts.setExpression(Model.declare("array", "true") + parts.getExpression());
        }
        return parts;
    }

    /** What a message is taken apart into, each part in its place or alone. */
    static LanguageExpression parts(Element element, String expression, String attach, Flow flow) {
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
        boolean taken = branches(clone, targets, rest, multicast, flow);
        settle(clone, targets, flow);
        return taken;
    }

    private static void settle(Element mediator, List<Element> targets, Flow flow) {
        boolean failing = targets.stream()
                .anyMatch(target -> target.attribute("sequence").isPresent()
                        || target.attribute("endpoint").isPresent()
                        || target.all().anyMatch(BranchMediators::fails));
        if (failing) {
            flow.different(mediator, FAILING);
        } else {
            flow.converted(mediator);
        }
    }

    private static boolean fails(Element inside) {
        return !HARMLESS.contains(inside.name())
                || (inside.is("sequence") && inside.attribute("key").isPresent());
    }

    /** The targets; what stands behind is a part of each copy when that calls, and of the flow when it is to go on. */
    private static boolean branches(
            Element mediator, List<Element> targets, List<Element> rest, ProcessorDefinition<?> all, Flow flow) {
        boolean goesOn = mediator.attribute("continueParent", "false").equals("true");
        boolean calls = !goesOn && targets.stream().anyMatch(target -> calls(target, flow));
        String begin =
                all instanceof SplitDefinition ? "begin(${exchange})" : "begin(${exchange}, " + targets.size() + ")";
        flow.add(Model.bean("Branches", begin), all);
        boolean completes = calls && rest.stream().anyMatch(BranchMediators::goesOn);
        if (completes) {
            strategy(all);
        }
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
        } else if (completes) {
            FilterDefinition none = new FilterDefinition();
            none.setExpression(Model.simple("${exchangeProperty.SynapseGoesOn} != true"));
            Model.add(none, new StopDefinition());
            flow.add(none);
        } else if (calls) {
            flow.add(new StopDefinition());
            if (isFollowed(flow)) {
                flow.estate()
                        .besides(mediator, "what stands behind a call of this sequence is not reached by its copies");
            }
        }
        return !goesOn;
    }

    /** Whether mediators stand behind one that runs the sequence that a flow is in. */
    private static boolean isFollowed(Flow flow) {
        String name = Artifacts.name(flow.origin());
        boolean named = flow.origin().is("sequence") || flow.origin().is("template");
        return named
                && flow.estate().conversion().roots().stream()
                        .flatMap(Element::all)
                        .filter(each -> Estate.lastPart(each.attribute("key").orElse(each.attribute("target", "")))
                                .equals(name))
                        .filter(each -> each.is("sequence") || each.is("call-template"))
                        .anyMatch(BranchMediators::isFollowed);
    }

    private static boolean isFollowed(Element mediator) {
        List<Element> siblings = mediator.parent().map(Element::children).orElse(List.of());
        return !siblings.isEmpty() && siblings.get(siblings.size() - 1) != mediator;
    }

    /** Whether one of the copies comes out of an aggregate: what stands behind the chain goes on with it. */
    private static boolean goesOn(Element mediator) {
        return mediator.is("aggregate")
                && mediator.child("onComplete")
                        .filter(complete -> !Completion.ends(complete))
                        .isPresent();
    }

    private static void strategy(ProcessorDefinition<?> all) {
        if (all instanceof SplitDefinition split) {
            split.setAggregationStrategy(Model.strategy("Completed"));
        } else if (all instanceof MulticastDefinition multicast) {
            multicast.setAggregationStrategy(Model.strategy("Completed"));
        }
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
        goal(target, flow);
    }

    /** Where a copy goes: one of them only, the sequence that is written there before one that is named, then an endpoint. */
    static void goal(Element target, Flow flow) {
        Optional<Element> inline = target.child("sequence")
                .filter(sequence -> sequence.attribute("key").isEmpty());
        Optional<String> key = target.attribute("sequence")
                .or(() -> target.child("sequence").flatMap(sequence -> sequence.attribute("key")));
        if (inline.isPresent()) {
            flow.estate().chain(Chains.mediators(inline.get()), flow);
        } else if (key.isPresent()) {
            FlowMediators.named(key.get(), target, flow);
        } else {
            target.child("endpoint")
                    .or(() -> target.attribute("endpoint").map(name -> target))
                    .ifPresent(endpoint -> endpoint(endpoint, target, flow));
        }
    }

    private static void endpoint(Element endpoint, Element target, Flow flow) {
        try {
            String route = flow.estate().endpoints().route(endpoint, flow, SendMediators.oneWay(flow));
            flow.add(Model.mediate(route, "SendAside"));
            flow.differs(target, flow.estate().endpoints().elsewhere(route));
        } catch (Unconvertible unknown) {
            flow.broken(target, String.valueOf(unknown.getMessage()));
        }
    }
}
