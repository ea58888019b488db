package dev.unbus.esb.mule;

import dev.unbus.esb.runtime.mule.FlowNames;
import dev.unbus.esb.runtime.mule.ScatterGather;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.MulticastDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.PipelineDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** Where messages go: choice, scatter-gather, references to flows. */
public final class Routers {

    static final Map<String, Processor> TABLE = Map.of(
            "core:choice", (element, chain) -> choice(element, chain),
            "core:scatter-gather", Routers::scatterGather,
            "core:flow-ref", Routers::flowReference);

    private Routers() {}

    /** A reference to a flow, by its name or by one that is computed. */
    public static void flowReference(Element element, Chain chain) throws NotTranslatable {
        if (element.attribute("name", "").contains("#[")) {
            computedReference(element, chain);
            return;
        }
        chain.add(Step.to(chain.project().direct(element.attribute("name", ""), element)));
    }

    /** A choice between all flows that the name may be that of. */
    private static void computedReference(Element element, Chain chain) throws NotTranslatable {
        MuleProject project = chain.project();
        ExpressionDefinition name = chain.value(element.attribute("name", ""));
        Map<String, Element> flows = new LinkedHashMap<>();
        for (Element flow : project.candidates(element.attribute("name", ""))) {
            String called = flow.attribute("name", "");
            Element known = project.flow(called, element).orElse(flow);
            Element other = flows.putIfAbsent(FlowNames.plain(called), known);
            if (other != null && !other.attribute("name", "").equals(called)) {
                throw new NotTranslatable("the name of the flow is computed, and two may be meant: "
                        + other.attribute("name", "") + ", " + called);
            }
        }
        ChoiceDefinition choice = new ChoiceDefinition();
        flows.forEach((plain, flow) -> {
            WhenDefinition when = new WhenDefinition();
            when.setExpression(Step.simple("${variable." + FlowNames.NAME + "} == '" + plain + "'"));
            when.getOutputs().add(Step.to("direct:" + project.route(flow)));
            choice.getWhenClauses().add(when);
        });
        OtherwiseDefinition otherwise = new OtherwiseDefinition();
        otherwise.addOutput(Step.call(FlowNames.class, "unknown"));
        choice.setOtherwise(otherwise);
        chain.add(Step.variable(FlowNames.NAME, name))
                .add(Step.call(FlowNames.class, "plain"))
                .add(choice);
    }

    /** Adds a choice, and gives it back; a message that no branch takes goes on as it is. */
    public static ChoiceDefinition choice(Element element, Chain chain) throws NotTranslatable {
        List<Element> branches = element.children("when");
        List<ExpressionDefinition> conditions = new ArrayList<>();
        for (Element branch : branches) {
            conditions.add(chain.condition(branch.attribute("expression", "")));
        }
        ChoiceDefinition choice = new ChoiceDefinition();
        for (int at = 0; at < branches.size(); at++) {
            WhenDefinition when = new WhenDefinition();
            when.setExpression(conditions.get(at));
            chain.in(when).all(branches.get(at).children());
            choice.getWhenClauses().add(when);
        }
        element.child("otherwise").ifPresent(branch -> {
            OtherwiseDefinition otherwise = new OtherwiseDefinition();
            chain.in(otherwise).all(branch.children());
            choice.setOtherwise(otherwise);
        });
        chain.add(choice);
        return choice;
    }

    private static void scatterGather(Element element, Chain chain) throws NotTranslatable {
        if (element.children("route").isEmpty()) {
            throw new NotTranslatable("a scatter-gather without routes");
        }
        for (Element part : element.children()) {
            if (!part.is("route")) {
                throw new NotTranslatable("results are gathered by " + part.qualifiedName());
            }
        }
        MulticastDefinition multicast = new MulticastDefinition();
        multicast.setParallelProcessing("true");
        multicast.setAggregationStrategy("#class:" + ScatterGather.class.getName());
        element.attribute("timeout").map(chain.project().settings()::text).ifPresent(multicast::setTimeout);
        for (Element branch : element.children("route")) {
            PipelineDefinition pipeline = new PipelineDefinition();
            chain.in(pipeline).all(branch.children());
            chain.in(multicast).add(pipeline);
        }
        chain.add(multicast);
    }
}
