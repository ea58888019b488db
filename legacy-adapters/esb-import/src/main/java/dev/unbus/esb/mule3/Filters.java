package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.MuleRoutes;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.FilterUnacceptedException;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.IdempotentConsumerDefinition;
import org.apache.camel.model.RemoveHeadersDefinition;
import org.apache.camel.model.StopDefinition;
import org.apache.camel.model.ThrowExceptionDefinition;
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
            "xml:xpath-filter",
            "xml:jxpath-filter",
            "xml:is-xml-filter",
            "json:is-json-filter");

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

    private static void alone(Element element, Chain chain) throws NotTranslatable {
        unless(new Accepted(chain).of(element), chain).add(new StopDefinition());
    }

    private static void messageFilter(Element element, Chain chain) throws NotTranslatable {
        Element filter = element.children().stream()
                .filter(Filters::isFilter)
                .findFirst()
                .orElseThrow(() -> new NotTranslatable("a message-filter without a filter"));
        Chain refused = unless(new Accepted(chain).of(filter), chain);
        refused(element, refused);
    }

    private static void refused(Element element, Chain refused) throws NotTranslatable {
        String flow = element.attribute("onUnaccepted", "");
        if (!flow.isEmpty()) {
            refused.add(Step.to(refused.project().direct(flow, element)));
        }
        if (element.attribute("throwOnUnaccepted", "false").equals("true")) {
            ThrowExceptionDefinition error = new ThrowExceptionDefinition();
            error.setExceptionType(FilterUnacceptedException.class.getName());
            error.setMessage("Message has been rejected by filter.");
            refused.add(error);
        } else {
            refused.add(new StopDefinition());
        }
    }

    /** What happens to a message that is not accepted: nothing of it is left, and what is added. */
    private static Chain unless(ExpressionDefinition accepted, Chain chain) {
        String variable = Accepted.variable(accepted, chain);
        FilterDefinition refused = new FilterDefinition();
        refused.setExpression(Step.simple("${variable." + variable + "} != 'true'"));
        chain.add(refused);
        RemoveHeadersDefinition none = new RemoveHeadersDefinition("*");
        return chain.in(refused).add(Step.body(Step.simple("${null}"))).add(none);
    }

    private static void idempotent(Element element, Chain chain) throws NotTranslatable {
        IdempotentConsumerDefinition once = new IdempotentConsumerDefinition();
        String key = element.attribute("idExpression", element.is("idempotent-message-filter") ? "" : "#[payload]");
        if (key.isEmpty()) {
            throw new NotTranslatable("without an idExpression every message is another one");
        }
        once.setExpression(chain.value(key));
        once.setIdempotentRepository("#class:org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository");
        once.setSkipDuplicate("false");
        FilterDefinition again = new FilterDefinition();
        again.setExpression(Step.simple("${exchangeProperty.CamelDuplicateMessage} == true"));
        chain.in(once).add(again);
        refused(element, chain.in(again).add(Step.body(Step.simple("${null}"))));
        chain.add(once);
        chain.different(element, "what was seen is forgotten when the integration is restarted");
    }
}
