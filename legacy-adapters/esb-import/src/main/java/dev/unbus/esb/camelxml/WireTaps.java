package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.model.FromDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.ToDynamicDefinition;

/** Wire taps of Camel 2 that change the message on its way: it is tapped into a route that does so. */
final class WireTaps {

    private final ContextScope scope;
    private final Expressions expressions;

    WireTaps(ContextScope scope) {
        this.scope = scope;
        this.expressions = new Expressions(scope);
    }

    /** Has a wire tap, whose address is converted, lead to a route of its own when it changes the message. */
    void apply(StepRules.Step step) {
        Node tap = step.node();
        List<ProcessorDefinition<?>> changes = changes(tap, step.notes());
        if (changes.isEmpty()) {
            return;
        }
        if (tap.attribute("copy").orElse("true").equals("false")) {
            throw new BeyondException("a wire tap that begins a new message no longer exists");
        }
        String target = tap.attribute("uri").orElseThrow();
        Conversion conversion = scope.conversion();
        String id = conversion.names().route(step.flow().id() + "-tap");
        conversion.route(id, step.element(), route -> {
            route.setInput(new FromDefinition("direct:" + id));
            changes.forEach(route::addOutput);
            route.addOutput(target.contains("${") ? new ToDynamicDefinition(target) : new ToDefinition(target));
        });
        tap.set("uri", "direct:" + id);
        step.notes().different("the tapped message is changed in a route of its own, without the route's onException");
    }

    /** What is done with the tapped message, taken out of the tap. */
    private List<ProcessorDefinition<?>> changes(Node tap, Notes notes) {
        List<ProcessorDefinition<?>> changes = new ArrayList<>();
        Optional<String> processor = tap.take("processorRef");
        processor.ifPresent(ref -> changes.add(CamelParser.step(
                new Node("process").set("ref", scope.project().beans().use(ref, Placeholder.Type.PROCESSOR, "", notes)),
                notes)));
        for (Node change : List.copyOf(tap.children())) {
            if (change.name().equals("body") || change.name().equals("setHeader")) {
                tap.children().remove(change);
                change.renameAttribute("headerName", "name");
                change.children().forEach(expression -> expressions.rewrite(expression, notes));
                changes.add(CamelParser.step(change.name().equals("body") ? change.rename("setBody") : change, notes));
            }
        }
        return changes;
    }
}
