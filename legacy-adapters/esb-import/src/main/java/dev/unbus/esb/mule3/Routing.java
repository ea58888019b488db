package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Routers;
import dev.unbus.esb.mule.Scopes;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Kept;
import dev.unbus.esb.runtime.mule3.Isolated;
import dev.unbus.esb.runtime.mule3.Results;
import dev.unbus.esb.runtime.mule3.RoutePathNotFoundException;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.LoadBalanceDefinition;
import org.apache.camel.model.MulticastDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.PipelineDefinition;
import org.apache.camel.model.ThrowExceptionDefinition;
import org.apache.camel.model.TryDefinition;
import org.apache.camel.model.WireTapDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.model.loadbalancer.RoundRobinLoadBalancerDefinition;

/** Routers and scopes that are not those of Mule 4. */
final class Routing {

    /** What is different about a transaction. */
    static final String NO_TRANSACTION = "no transaction spans the steps: what succeeded before an error stays";

    private static final String NO_PATH = "Can't process message because no route has been found matching any filter"
            + " and no default route is defined";

    private Routing() {}

    static Map<String, Processor> table() {
        Map<String, Processor> table = new TreeMap<>();
        table.put("core:choice", Routing::choice);
        table.put("core:scatter-gather", (element, chain) -> multicast(element, true, chain));
        table.put("core:all", (element, chain) -> multicast(element, false, chain));
        table.put("core:first-successful", Routing::firstSuccessful);
        table.put("core:foreach", Routing::foreach);
        table.put("core:enricher", Enriching::enricher);
        table.put("core:round-robin", Routing::roundRobin);
        table.put("core:processor-chain", (element, chain) -> chain.all(element.children()));
        table.put("core:response", (element, chain) -> chain.all(element.children()));
        table.put("core:transactional", Routing::transactional);
        table.put("ee/core:transactional", Routing::transactional);
        table.put("ee/core:multi-transactional", Routing::transactional);
        table.put("ee/core:xa-transactional", Routing::transactional);
        table.put("ee/core:cache", Routing::cache);
        table.put("core:wire-tap", Routing::wireTap);
        table.put("test:component", Routing::testComponent);
        return table;
    }

    /** A message that no branch takes is an error, unless there is one for what is left. */
    private static void choice(Element element, Chain chain) throws NotTranslatable {
        ChoiceDefinition choice = Routers.choice(element, chain);
        if (choice.getOtherwise() == null) {
            ThrowExceptionDefinition error = new ThrowExceptionDefinition();
            error.setExceptionType(RoutePathNotFoundException.class.getName());
            error.setMessage(NO_PATH);
            OtherwiseDefinition otherwise = new OtherwiseDefinition();
            otherwise.addOutput(error);
            choice.setOtherwise(otherwise);
        }
    }

    private static List<Element> branches(Element element) {
        return element.children().stream()
                .filter(child -> !child.name().endsWith("aggregation-strategy") && !child.is("threading-profile"))
                .toList();
    }

    private static void multicast(Element element, boolean parallel, Chain chain) throws NotTranslatable {
        MulticastDefinition multicast = new MulticastDefinition();
        multicast.setParallelProcessing(parallel ? "true" : null);
        multicast.setAggregationStrategy("#class:" + Results.class.getName());
        chain.project().attribute(element, "timeout").ifPresent(multicast::setTimeout);
        Optional<Element> strategy = element.child("custom-aggregation-strategy");
        if (strategy.isPresent()) {
            multicast.setAggregationStrategy(strategy(element, strategy.get(), chain));
        }
        for (Element branch : branches(element)) {
            PipelineDefinition pipeline = new PipelineDefinition();
            chain.in(pipeline).one(branch);
            if (Outbound.isOneWay(branch, chain.project())) {
                chain.in(pipeline).add(Step.call(Results.class, "nothing"));
            }
            chain.in(multicast).add(pipeline);
        }
        chain.add(multicast);
    }

    /** A filter in it leaves out an item, not the rest of the flow. */
    private static void foreach(Element element, Chain chain) throws NotTranslatable {
        if (!Filters.mayRefuse(element, chain.project())) {
            Scopes.foreach(element, chain, inner -> inner.all(element.children()));
            return;
        }
        String item = chain.aside(element, "foreach", element.children());
        Scopes.foreach(element, chain, inner -> inner.add(Step.call(Isolated.class, "run", item)));
    }

    private static String strategy(Element element, Element strategy, Chain chain) throws NotTranslatable {
        String type = strategy.attribute("class", "");
        if (type.isEmpty()) {
            throw new NotTranslatable("the aggregation strategy is a bean");
        }
        String bean = Components.beanName(type);
        chain.conversion().placeholder(new Placeholder(bean, type, Set.of(), Placeholder.Type.AGGREGATION_STRATEGY));
        chain.different(element, "the class " + type + " has to be moved over; a placeholder stands in its place");
        return bean;
    }

    private static void firstSuccessful(Element element, Chain chain) throws NotTranslatable {
        Optional<ExpressionDefinition> failure = Optional.empty();
        if (element.attribute("failureExpression").isPresent()) {
            failure = Optional.of(chain.condition(element.attribute("failureExpression", "")));
        }
        String id = chain.project().next("first");
        chain.add(Step.call(Kept.class, "keep", id));
        attempt(element.children(), id, failure, chain);
    }

    private static void attempt(
            List<Element> branches, String id, Optional<ExpressionDefinition> failure, Chain chain) {
        if (branches.size() <= 1) {
            chain.all(branches);
            Retrying.failing(failure, chain);
            return;
        }
        TryDefinition attempt = new TryDefinition();
        Chain trying = chain.in(attempt);
        trying.one(branches.get(0));
        Retrying.failing(failure, trying);
        Chain next = chain.errors().caught(chain, attempt).add(Step.call(Kept.class, "again", id));
        attempt(branches.subList(1, branches.size()), id, failure, next);
        chain.add(attempt);
    }

    private static void roundRobin(Element element, Chain chain) {
        LoadBalanceDefinition balance = new LoadBalanceDefinition();
        balance.setLoadBalancerType(new RoundRobinLoadBalancerDefinition());
        for (Element branch : branches(element)) {
            PipelineDefinition pipeline = new PipelineDefinition();
            chain.in(pipeline).one(branch);
            chain.in(balance).add(pipeline);
        }
        chain.add(balance);
    }

    private static void transactional(Element element, Chain chain) {
        Optional<Element> handler =
                element.children().stream().filter(chain.errors()::isHandler).findFirst();
        List<Element> steps = element.children().stream()
                .filter(child -> !chain.errors().isHandler(child))
                .toList();
        chain.errors().around(handler, false, chain, inner -> inner.all(steps));
        chain.different(element, NO_TRANSACTION);
    }

    private static void cache(Element element, Chain chain) {
        chain.all(element.children());
        chain.different(element, "nothing is cached: the result is computed each time");
    }

    private static void wireTap(Element element, Chain chain) {
        WireTapDefinition<?> tap = new WireTapDefinition<>();
        tap.setUri(chain.aside(element, "wire-tap", element.children()));
        chain.add(tap);
    }

    private static void testComponent(Element element, Chain chain) throws NotTranslatable {
        if (!element.attribute("throwException", "false").equals("true")) {
            throw new NotTranslatable("a component of tests");
        }
        ThrowExceptionDefinition error = new ThrowExceptionDefinition();
        error.setExceptionType(RuntimeException.class.getName());
        error.setMessage("Functional Test Service Exception");
        chain.add(error);
        if (element.attribute("exceptionToThrow").isPresent()) {
            chain.different(element, "throws a RuntimeException, not " + element.attribute("exceptionToThrow", ""));
        }
    }
}
