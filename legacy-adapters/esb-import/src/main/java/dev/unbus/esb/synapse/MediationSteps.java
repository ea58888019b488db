package dev.unbus.esb.synapse;

import java.util.List;
import org.apache.camel.model.CatchDefinition;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.SplitDefinition;
import org.apache.camel.model.TryDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The flow of a message.
 *
 * @param in the route of the request; null for none
 * @param out the route of each response; null when it goes to the client as it is
 * @param fault the route of an error; null for none
 */
record MediationSteps(@Nullable String in, @Nullable String out, @Nullable String fault) {

    void addTo(ProcessorDefinition<?> parent) {
        TryDefinition attempt = new TryDefinition();
        if (in != null) {
            Model.add(attempt, Model.mediate(in, "Mediation"));
        }
        Model.add(attempt, responses());
        CatchDefinition caught = new CatchDefinition();
        caught.setExceptions(List.of(Throwable.class.getName()));
        Model.add(caught, Model.bean("Mediation", "failed"));
        if (fault != null) {
            Model.add(caught, Model.mediate(fault, "Mediation"));
        }
        attempt.addOutput(caught);
        parent.addOutput(attempt);
    }

    private FilterDefinition responses() {
        FilterDefinition waiting = new FilterDefinition();
        waiting.setExpression(Model.call("Mediation", "responded"));
        SplitDefinition each = new SplitDefinition();
        each.setExpression(Model.call("Mediation", "responses"));
        each.setAggregationStrategy(Model.strategy("Mediation"));
        Model.add(each, Model.bean("Mediation", "resume"));
        Model.add(each, out == null ? Model.bean("Mediation", "answer") : Model.to("direct:" + out));
        waiting.addOutput(each);
        return waiting;
    }
}
