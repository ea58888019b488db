package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.source.Element;
import java.util.function.Consumer;
import org.apache.camel.model.Block;
import org.apache.camel.model.PipelineDefinition;
import org.apache.camel.model.ProcessorDefinition;

/**
 * Where a chain of mediators is converted to.
 *
 * @param estate of the project
 * @param name of the route, for those that are made beside it
 * @param origin the artifact
 * @param parent takes the steps
 * @param direction of the messages
 * @param template whose parameters the expressions read; empty for none
 */
record Flow(
        Estate estate,
        String name,
        Element origin,
        ProcessorDefinition<?> parent,
        Direction direction,
        String template) {

    /** Which way messages go. */
    enum Direction {
        /** From the client. */
        REQUEST,
        /** Back to the client. */
        RESPONSE,
        /** Known at run time only. */
        EITHER
    }

    Flow into(ProcessorDefinition<?> other) {
        return new Flow(estate, name, origin, other, direction, template);
    }

    /** Converts into a block that takes steps, but is none itself. */
    void block(Block block, Consumer<Flow> steps) {
        PipelineDefinition gathered = new PipelineDefinition();
        steps.accept(into(gathered));
        gathered.getOutputs().forEach(block::addOutput);
    }

    /** Converts into a route of its own that this flow calls; what cannot be converted there takes its mediator with it, not the flow. */
    void called(String id, Consumer<Flow> steps) {
        PipelineDefinition gathered = new PipelineDefinition();
        steps.accept(into(gathered));
        estate.callable(
                id, origin, direction, template, route -> gathered.getOutputs().forEach(route::add));
    }

    Flow going(Direction other) {
        return new Flow(estate, name, origin, parent, other, template);
    }

    /** Settles a mediator as converted, unless one of its branches said otherwise. */
    void converted(Element mediator) {
        settle(mediator, Outcome.CONVERTED, "");
    }

    /** Settles a mediator as different, unless one of its branches said otherwise. */
    void different(Element mediator, String difference) {
        settle(mediator, Outcome.DIFFERENT, difference);
    }

    private void settle(Element mediator, Outcome outcome, String reason) {
        boolean open = estate.account()
                .unit(mediator)
                .filter(unit -> unit.outcome().isEmpty())
                .isPresent();
        if (open) {
            estate.account().settle(mediator, outcome, reason);
        }
    }

    /** Says of the mediator around an element that it differs; nothing for an empty difference. */
    void differs(Element inside, String difference) {
        for (Element up = inside;
                up != null && !difference.isEmpty();
                up = up.parent().orElse(null)) {
            if (estate.account().unit(up).isPresent()) {
                different(up, difference);
                return;
            }
        }
    }

    /** Has a branch of a mediator fail, and says so of the mediator. */
    void broken(Element branch, String why) {
        add(Steps.stub(branch, why));
        for (Element up = branch; up != null; up = up.parent().orElse(null)) {
            if (estate.account().unit(up).isPresent()) {
                settle(up, Outcome.STUBBED, why);
                return;
            }
        }
    }

    void add(ProcessorDefinition<?>... steps) {
        Model.add(parent, steps);
    }
}
