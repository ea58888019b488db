package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.MuleRoutes;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether someone waits for what a flow does: for a message that came one-way nobody does, and a flow that is referred to runs beside the
 * one that refers to it then, unless it says that it is synchronous.
 */
final class CallContexts {

    /** How messages come to a step. */
    enum Context {
        WAITED_FOR,
        ONE_WAY
    }

    private static final Set<String> SYNCHRONOUS = Set.of("synchronous", "non-blocking");

    private final MuleProject project;
    private final Map<Element, Set<Context>> contexts = new LinkedHashMap<>();
    private final Deque<Element> open = new ArrayDeque<>();

    CallContexts(MuleProject project) {
        this.project = project;
        project.flows().forEach(this::source);
        while (!open.isEmpty()) {
            Element flow = open.pop();
            flow.all().filter(step -> step.is("flow-ref")).forEach(this::follow);
        }
    }

    /** How messages come to a step of a flow; empty when nothing is known of it. */
    Set<Context> at(Element step) {
        Element at = step;
        while (at.parent().isPresent() && !at.is("flow") && !at.is("sub-flow")) {
            if (at.is("async")) {
                return EnumSet.of(Context.ONE_WAY);
            }
            at = at.parent().get();
        }
        return contexts.getOrDefault(at, Set.of());
    }

    /** Whether a flow does what it does for the one that refers to it, whoever waits. */
    boolean isSynchronous(Element flow) {
        return flow.is("sub-flow") || SYNCHRONOUS.contains(strategy(flow)) || countsFailures(flow);
    }

    private String strategy(Element flow) {
        return flow.attribute("processingStrategy")
                .or(() -> project.globals()
                        .filter(global -> global.is("configuration"))
                        .flatMap(global -> global.attribute("defaultProcessingStrategy").stream())
                        .findFirst())
                .orElse("");
    }

    /** The old bus had flows be synchronous whose messages are tried again. */
    private static boolean countsFailures(Element flow) {
        return flow.children().stream()
                .anyMatch(handler -> (handler.is("rollback-exception-strategy")
                                && handler.attribute("maxRedeliveryAttempts").isPresent())
                        || (handler.is("choice-exception-strategy")
                                && !handler.children("rollback-exception-strategy")
                                        .isEmpty()));
    }

    private void source(Element flow) {
        if (flow.is("flow") && !flow.children().isEmpty()) {
            MuleRoutes.sources(flow.children().get(0)).forEach(source -> source(flow, source));
        }
    }

    private void source(Element flow, Element source) {
        boolean oneWay = isOneWay(source);
        if (oneWay || source.name().endsWith("listener") || source.is("inbound-endpoint")) {
            add(flow, oneWay && !isSynchronous(flow) ? Context.ONE_WAY : Context.WAITED_FOR);
        }
    }

    private boolean isOneWay(Element source) {
        if (source.is("poll")) {
            return true;
        } else if (!source.is("inbound-endpoint")) {
            return false;
        }
        try {
            Endpoint endpoint = Endpoint.of(source, project);
            return !endpoint.isRequestResponse(endpoint.scheme().startsWith("http"))
                    && endpoint.transaction().isEmpty();
        } catch (NotTranslatable unknown) {
            return false;
        }
    }

    private void follow(Element reference) {
        Optional<Element> flow = project.flow(reference.attribute("name", ""), reference);
        if (flow.isPresent()) {
            boolean synchronous = !flow.get().is("sub-flow") && isSynchronous(flow.get());
            at(reference).forEach(context -> add(flow.get(), synchronous ? Context.WAITED_FOR : context));
        }
    }

    private void add(Element flow, Context context) {
        if (contexts.computeIfAbsent(flow, none -> EnumSet.noneOf(Context.class))
                .add(context)) {
            open.push(flow);
        }
    }
}
