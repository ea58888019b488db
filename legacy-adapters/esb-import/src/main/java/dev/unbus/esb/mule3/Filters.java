package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.MuleRoutes;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Spanning;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.FilterUnacceptedException;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.IdempotentConsumerDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.RemoveHeadersDefinition;
import org.apache.camel.model.StopDefinition;
import org.apache.camel.model.ThrowExceptionDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** Filters: a message that is not accepted ends the flow, with no answer or with an error. */
final class Filters {

    private static final Set<String> NAMES = Set.of(
            "core:expression-filter",
            "core:payload-type-filter",
            "core:message-property-filter",
            "core:wildcard-filter",
            "core:regex-filter",
            "core:and-filter",
            "core:or-filter",
            "core:not-filter",
            "core:custom-filter",
            "core:filter",
            "file:filename-wildcard-filter",
            "xml:xpath-filter",
            "xml:jxpath-filter",
            "xml:is-xml-filter",
            "json:is-json-filter");

    private static final String AGAIN = "${exchangeProperty.CamelDuplicateMessage} == true";

    /** Filters that may have a flow for what they refuse. */
    static final Map<String, Spanning> SPANNING = Map.of(
            "core:message-filter", Filters::orElse,
            "core:idempotent-message-filter", Filters::orElse,
            "core:idempotent-secure-hash-message-filter", Filters::orElse);

    private Filters() {}

    static Map<String, Processor> table() {
        Map<String, Processor> table = new TreeMap<>();
        NAMES.forEach(name -> table.put(name, Filters::alone));
        table.put("core:message-filter", Filters::messageFilter);
        table.put("core:idempotent-message-filter", Filters::idempotent);
        table.put("core:idempotent-secure-hash-message-filter", Filters::idempotent);
        return table;
    }

    static boolean isFilter(Element element) {
        return NAMES.contains(MuleRoutes.key(element));
    }

    /** Whether a filter in a scope, or in a flow that it refers to, may end what is in it. */
    static boolean mayRefuse(Element scope, MuleProject project) {
        return mayRefuse(scope, project, new HashSet<>());
    }

    private static boolean mayRefuse(Element scope, MuleProject project, Set<Element> seen) {
        return scope.all()
                .anyMatch(below -> isFilter(below)
                        || below.name().endsWith("message-filter")
                        || (below.is("flow-ref")
                                && project.flow(below.attribute("name", ""), below)
                                        .filter(seen::add)
                                        .filter(flow -> mayRefuse(flow, project, seen))
                                        .isPresent()));
    }

    private static void alone(Element element, Chain chain) throws NotTranslatable {
        nothingIsLeft(unless(new Accepted(chain).of(element), chain));
    }

    private static void messageFilter(Element element, Chain chain) throws NotTranslatable {
        refused(element, unless(accepted(element, chain), chain));
    }

    private static ExpressionDefinition accepted(Element element, Chain chain) throws NotTranslatable {
        Element filter = element.children().stream()
                .filter(Filters::isFilter)
                .findFirst()
                .orElseThrow(() -> new NotTranslatable("a message-filter without a filter"));
        return new Accepted(chain).of(filter);
    }

    /** A filter with a flow for what it refuses: what stands behind the filter is done with the rest. */
    private static int orElse(List<Element> rest, Chain chain) throws NotTranslatable {
        Element element = rest.get(0);
        String flow = element.attribute("onUnaccepted", "");
        if (flow.isEmpty()) {
            chain.one(element);
            return 1;
        }
        String other = chain.project().direct(flow, element);
        WhenDefinition refused = new WhenDefinition();
        if (element.is("message-filter")) {
            String variable = Accepted.variable(accepted(element, chain), chain);
            refused.setExpression(Step.simple("${variable." + variable + "} != 'true'"));
        } else {
            chain.in(once(element, chain)).nothing();
            refused.setExpression(Step.simple(AGAIN));
        }
        refused.getOutputs().add(Step.to(other));
        OtherwiseDefinition accepted = new OtherwiseDefinition();
        chain.in(accepted).all(rest.subList(1, rest.size())).nothing();
        ChoiceDefinition choice = new ChoiceDefinition();
        choice.getWhenClauses().add(refused);
        choice.setOtherwise(accepted);
        chain.add(choice);
        return rest.size();
    }

    private static void refused(Element element, Chain refused) {
        if (element.attribute("throwOnUnaccepted", "false").equals("true")) {
            ThrowExceptionDefinition error = new ThrowExceptionDefinition();
            error.setExceptionType(FilterUnacceptedException.class.getName());
            error.setMessage("Message has been rejected by filter.");
            refused.add(error);
        } else {
            nothingIsLeft(refused);
        }
    }

    private static void nothingIsLeft(Chain refused) {
        refused.add(Step.body(Step.simple("${null}")))
                .add(new RemoveHeadersDefinition("*"))
                .add(new StopDefinition());
    }

    /** What happens to a message that is not accepted. */
    private static Chain unless(ExpressionDefinition accepted, Chain chain) {
        String variable = Accepted.variable(accepted, chain);
        FilterDefinition refused = new FilterDefinition();
        refused.setExpression(Step.simple("${variable." + variable + "} != 'true'"));
        chain.add(refused);
        return chain.in(refused);
    }

    private static void idempotent(Element element, Chain chain) throws NotTranslatable {
        if (element.is("idempotent-message-filter")
                && element.attribute("idExpression").isEmpty()) {
            chain.different(element, "each message has an id of its own, so none is refused");
            return;
        }
        FilterDefinition again = new FilterDefinition();
        again.setExpression(Step.simple(AGAIN));
        chain.in(once(element, chain)).add(again);
        refused(element, chain.in(again));
    }

    /** Adds what notes whether a message was here before. */
    private static IdempotentConsumerDefinition once(Element element, Chain chain) throws NotTranslatable {
        IdempotentConsumerDefinition once = new IdempotentConsumerDefinition();
        String key = element.attribute("idExpression", element.is("idempotent-message-filter") ? "" : "#[payload]");
        if (key.isEmpty()) {
            throw new NotTranslatable("without an idExpression every message is another one");
        }
        once.setExpression(chain.value(key));
        once.setIdempotentRepository("#class:org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository");
        once.setSkipDuplicate("false");
        chain.add(once);
        chain.different(element, "what was seen is forgotten when the integration is restarted");
        return once;
    }
}
