package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Routers;
import dev.unbus.esb.mule3.CallContexts.Context;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** References to flows, which run beside the flow that refers to them when nobody waits for it. */
final class FlowReferences {

    private static final String EITHER =
            "waits for the flow in any case: on the old bus only for messages that someone waits for";
    /** What may stand around a reference that goes on without a result. */
    private static final Set<String> AROUND = Set.of(
            "flow",
            "sub-flow",
            "choice",
            "when",
            "otherwise",
            "foreach",
            "async",
            "processor-chain",
            "catch-exception-strategy",
            "rollback-exception-strategy",
            "choice-exception-strategy");

    private @Nullable CallContexts contexts;

    Map<String, Processor> table() {
        return Map.of("core:flow-ref", this::reference);
    }

    private void reference(Element element, Chain chain) throws NotTranslatable {
        MuleProject project = chain.project();
        String name = element.attribute("name", "");
        Optional<Element> flow = project.flow(name, element);
        Optional<Element> steps = project.global(name, element).filter(global -> global.is("processor-chain"));
        if (steps.isPresent() && flow.isEmpty()) {
            chain.all(List.of(steps.get()));
            return;
        }
        Set<Context> at =
                flow.isPresent() && goesOn(element) && !contexts(project).isSynchronous(flow.get())
                        ? contexts(project).at(element)
                        : Set.of();
        if (at.equals(Set.of(Context.ONE_WAY))) {
            chain.tap(project.direct(name, element));
            return;
        }
        Routers.flowReference(element, chain);
        if (at.contains(Context.ONE_WAY)) {
            chain.different(element, EITHER);
        }
    }

    private static boolean goesOn(Element element) {
        Optional<Element> around = element.parent();
        while (around.isPresent() && AROUND.contains(around.get().name())) {
            if (around.get().is("flow") || around.get().is("sub-flow")) {
                return true;
            }
            around = around.get().parent();
        }
        return false;
    }

    private CallContexts contexts(MuleProject project) {
        if (contexts == null) {
            contexts = new CallContexts(project);
        }
        return contexts;
    }
}
