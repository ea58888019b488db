package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.FlowBody;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Source;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Aggregations;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.WhenDefinition;

/** Aggregators by number: the message passes, its content is kept until there is enough, and a route gets the list. */
final class Aggregators {

    static final Map<String, Processor> TABLE = Map.of(
            "aggregators:group-based-aggregator", Aggregators::aggregate,
            "aggregators:size-based-aggregator", Aggregators::aggregate);

    static final Map<String, Source> SOURCES = Map.of("aggregators:aggregator-listener", Aggregators::listen);

    private static final String MEMORY = "what is gathered is in memory: it is gone when the process ends";
    private static final String LATE =
            MEMORY + "; a group that is not complete in time is neither given up nor passed on";

    private Aggregators() {}

    private static void aggregate(Element element, Chain chain) throws NotTranslatable {
        MuleProject project = chain.project();
        boolean groups = element.is("group-based-aggregator");
        String name = element.attribute("name", "");
        String id = project.next("aggregator");
        Optional<Element> content = element.child("content");
        String eviction = groups ? eviction(element, project) : "0";
        chain.add(Step.variable(
                        Aggregations.VALUE,
                        chain.value(content.map(Element::text).orElse("#[payload]"))))
                .add(Step.variable(
                        Aggregations.GROUP,
                        groups
                                ? chain.expression(element.attribute("groupId", "#[correlationId]"))
                                : Step.constant("all")))
                .add(Step.variable(
                        Aggregations.SIZE,
                        groups
                                ? chain.value(element.attribute("groupSize", "#[itemSequenceInfo.sequenceSize]"))
                                : chain.value(element.attribute("maxSize", ""))))
                .add(Step.call(Aggregations.class, "add", id, name, Long.valueOf(eviction)));
        ChoiceDefinition choice = new ChoiceDefinition();
        List<Element> complete = children(element, "aggregation-complete");
        if (!complete.isEmpty() || isListenedTo(name, project)) {
            Chain route = when(choice, id, true, chain);
            if (isListenedTo(name, project)) {
                route.add(Step.to(queue(name) + "?waitForTaskToComplete=Never"));
            }
            route.all(complete).add(Step.call(Aggregations.class, "end", id));
        }
        List<Element> incremental = children(element, "incremental-aggregation");
        if (!incremental.isEmpty()) {
            when(choice, id, false, chain).all(incremental).add(Step.call(Aggregations.class, "end", id));
        }
        if (!choice.getWhenClauses().isEmpty()) {
            chain.add(choice);
        }
        chain.different(element, isLimited(element) ? LATE : MEMORY);
    }

    /** Whether a group is given up after some time. */
    private static boolean isLimited(Element element) {
        return !element.attribute("timeout", "-1").matches("-1|0");
    }

    private static Chain when(ChoiceDefinition choice, String id, boolean complete, Chain chain) {
        WhenDefinition when = new WhenDefinition();
        when.setExpression(Step.ask(Aggregations.class, "isComplete", id, complete));
        choice.getWhenClauses().add(when);
        return chain.in(when).add(Step.call(Aggregations.class, "begin", id));
    }

    /** How long nothing may be added to a group that was complete, in milliseconds; below zero for ever. */
    private static String eviction(Element element, MuleProject project) throws NotTranslatable {
        if (element.attribute("evictionTime", "180").strip().startsWith("-")) {
            return "-1";
        }
        String time =
                Sources.time(element, "evictionTime", "180", element.attribute("evictionTimeUnit", "SECONDS"), project);
        if (!time.matches("\\d+")) {
            throw new NotTranslatable("how long a complete group is known is a setting: " + time);
        }
        return time;
    }

    private static List<Element> children(Element element, String route) {
        return element.child(route).map(Element::children).orElse(List.of());
    }

    private static boolean isListenedTo(String name, MuleProject project) {
        return project.flows().stream()
                .flatMap(flow -> flow.children("aggregator-listener").stream())
                .anyMatch(listener -> listener.attribute("aggregatorName", "").equals(name));
    }

    private static String queue(String name) {
        return "seda:aggregated-" + Names.kebab(name);
    }

    private static void listen(Element element, FlowBody flow) throws NotTranslatable {
        String name = element.attribute("aggregatorName", "");
        if (!flow.project().take("aggregator " + name)) {
            throw new NotTranslatable("another flow listens to the aggregator, too: " + name);
        }
        Chain chain = flow.from(queue(name));
        flow.flow(chain);
        if (element.attribute("includeTimedOutGroups", "false").equals("true")) {
            chain.different(element, "groups that are not complete in time do not come");
        }
    }
}
