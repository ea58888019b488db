package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.runtime.synapse.Condition;
import dev.unbus.esb.runtime.synapse.RewriteLanguage;
import dev.unbus.esb.runtime.synapse.ThrottleLanguage;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.StopDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** Mediators that go by rules and policies: {@code rewrite}, {@code throttle}, {@code conditionalRouter}. */
final class RuleMediators {

    void register(Map<String, MediatorConverter> converters) {
        converters.put("rewrite", MediatorConverter.alone(this::rewrite));
        converters.put("throttle", MediatorConverter.alone(this::throttle));
        converters.put("conditionalRouter", this::router);
        converters.put("router", this::router);
    }

    private void rewrite(Element rewrite, Flow flow) {
        String xml = Whole.xml(rewrite, flow, "xpath");
        Whole.check(xml, RewriteLanguage::check);
        flow.add(Whole.step(Model.language("synapse-rewrite", xml)));
        flow.estate().account().converted(rewrite);
    }

    private void throttle(Element throttle, Flow flow) {
        Optional<Element> said = throttle.child("policy");
        if (said.isEmpty()) {
            flow.estate()
                    .account()
                    .converted(
                            throttle); // on the way back it only frees a place, which the end of the request does here
            return;
        }
        String policy = policy(said.get(), flow);
        Whole.check(policy, ThrottleLanguage::check);
        ChoiceDefinition choice = new ChoiceDefinition();
        String id = throttle.attribute("id", "");
        ExpressionDefinition passes = Model.language("synapse-throttle", Model.declare("id", id) + policy);
        ProcessorDefinition<?> step = choice;
        if (flow.direction() != Flow.Direction.REQUEST) {
            FilterDefinition requests = new FilterDefinition();
            requests.setExpression(Model.simple("${exchangeProperty.RESPONSE} != true"));
            requests.addOutput(choice);
            step = requests;
        }
        WhenDefinition accepted = new WhenDefinition();
        accepted.setExpression(passes);
        choice.getWhenClauses().add(accepted);
        flow.add(step);
        flow.block(accepted, inner -> branch(throttle, "onAccept", inner));
        if (accepted.getOutputs().isEmpty()) {
            Model.add(accepted, Model.nothing("The throttle lets the message pass"));
        }
        OtherwiseDefinition rejected = new OtherwiseDefinition();
        flow.block(rejected, inner -> branch(throttle, "onReject", inner));
        if (rejected.getOutputs().isEmpty()) {
            Model.add(rejected, new StopDefinition());
        }
        choice.setOtherwise(rejected);
        settle(throttle, policy, flow);
    }

    private static void settle(Element throttle, String policy, Flow flow) {
        boolean places = policy.contains("MaximumConcurrentAccess");
        flow.different(
                throttle,
                "it counts in one process, not over a cluster"
                        + (places ? ", and a place is free again when the sequence of the request ends" : ""));
    }

    private static String policy(Element policy, Flow flow) {
        Optional<String> key = policy.attribute("key");
        if (key.isPresent()) {
            return flow.estate()
                    .resources()
                    .content(key.get(), policy)
                    .orElseThrow(() -> new Unconvertible("the policy " + key.get() + " is not among the sources"));
        }
        return policy.children().stream()
                .findFirst()
                .map(Model::xml)
                .orElseThrow(() -> new Unconvertible("the policy of the throttle is empty"));
    }

    /** The mediators of a branch, which is an element or an attribute that names a sequence. */
    static void branch(Element mediator, String name, Flow flow) {
        mediator.attribute(name).ifPresent(key -> FlowMediators.named(key, mediator, flow));
        mediator.child(name).ifPresent(branch -> FlowMediators.branch(branch, flow));
    }

    private boolean router(Element router, List<Element> rest, Flow flow) {
        List<Element> routes = router.children(router.is("router") ? "route" : "conditionalRoute");
        if (routes.isEmpty()) {
            throw new Unconvertible("the router has no routes");
        }
        List<ExpressionDefinition> conditions =
                routes.stream().map(route -> condition(route, flow)).toList();
        flow.add(Model.property("SynapseRouted", Model.constant("false")));
        for (int at = 0; at < routes.size(); at++) {
            Element route = routes.get(at);
            FilterDefinition filter = new FilterDefinition();
            filter.setExpression(conditions.get(at));
            flow.add(unlessDone(filter));
            route(route, flow.into(filter));
        }
        boolean goesOn = router.attribute("continueAfter", String.valueOf(!router.is("router")))
                .equals("true");
        if (!goesOn) {
            flow.add(new StopDefinition());
        }
        flow.converted(router);
        if (!goesOn) {
            rest.forEach(each -> flow.estate()
                    .account()
                    .settleRest(each, Outcome.IGNORED, "never reached: the message ends with the conditional router"));
        }
        return !goesOn;
    }

    private static FilterDefinition unlessDone(FilterDefinition filter) {
        FilterDefinition open = new FilterDefinition();
        open.setExpression(Model.simple("${exchangeProperty.SynapseRouted} != 'true'"));
        open.addOutput(filter);
        return open;
    }

    private static ExpressionDefinition condition(Element route, Flow flow) {
        if (route.is("route")) {
            return matched(route, flow);
        }
        Element condition = route.child("condition")
                .flatMap(holder -> holder.children().stream().findFirst())
                .orElseThrow(() -> new Unconvertible("a route of the conditional router has no condition"));
        String xml = Whole.xml(condition, flow);
        Whole.check(xml, Condition::check);
        return Model.language("synapse-condition", xml);
    }

    private static ExpressionDefinition matched(Element route, Flow flow) {
        String expression = route.attribute("expression")
                .orElseThrow(() -> new Unconvertible("a route of the router has no expression"));
        Expressions expressions = new Expressions(route, flow);
        return route.attribute("match")
                .map(regex -> expressions.matches(expression, FlowMediators.regex(regex, route)))
                .orElseGet(() -> expressions.value(expression, "CONDITION"));
    }

    private static void route(Element route, Flow flow) {
        Element target =
                route.child("target").orElseThrow(() -> new Unconvertible("a route of the router has no target"));
        if (!route.attribute("breakRoute", "true").equals("false")) {
            flow.add(Model.property("SynapseRouted", Model.constant("true")));
        }
        BranchMediators.goal(target, flow);
    }
}
